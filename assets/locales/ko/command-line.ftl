### 명령어에서 쓰는 말.

label-help =
    Rejoin은 이 Mac이 회사에 등록되어 있는지,
    등록되어 있지 않으면 무엇을 해야 하는지 알려 줍니다.

    사용법:
      rejoin [--mac 폴더]
          메뉴 막대의 앱
      rejoin status [--mac 폴더] [--lang 언어] [--json]
          결과를 여기 터미널에 표시
      rejoin status --reports 폴더 [--lang 언어] [--json]
          폴더에 있는 모든 기록과 보고서: 표 또는 한 줄에 객체 하나
      rejoin explain 글 [--mac 폴더] [--lang 언어] [--json]
          메시지나 일어나는 일이 뜻하는 것. 글은 어떤 언어든 가능
      rejoin report [--mac 폴더] [--out 파일.zip] [--lang 언어]
          헬프데스크에 전달할 파일 하나. 이름, ID, 주소는 없음
      rejoin cleanup [--dry-run | --restore] [--mac 폴더] [--lang 언어] [--json]
          이전 등록이 남긴 것을 목록을 보여 주고 물은 다음 제거.
          --dry-run 옵션은 목록만 표시, --restore 옵션은 파일을 되돌림
      rejoin selftest [--mac 폴더] [--lang 언어] [--json]
          Rejoin이 여기에서 확인할 수 있는 것과 macOS가 거부하는 것
      rejoin config [--mac 폴더] [--lang 언어] [--json]
          회사에서 강제한 설정과 그 문제

    옵션:
      --mac 폴더     이 Mac 대신 Mac의 기록이나 보고서를 확인
      --lang 언어    결과를 표시할 언어. 예: en, ko
      --json         다른 프로그램을 위해 JSON 객체 하나로 표시
      -h, --help     이 글을 표시
      -V, --version  버전을 표시

    rejoin status의 종료 코드:
      0  등록됨
      1  할 일이 있거나 진행 중
      2  잘못된 사용법 또는 사용할 수 없는 기록
      3  알 수 없음

    rejoin status --reports의 종료 코드:
      0  내용과 관계없이 모든 보고서를 사용할 수 있음
      2  잘못된 사용법 또는 사용할 수 없는 보고서

    rejoin report의 종료 코드:
      0  저장함
      2  잘못된 사용법 또는 저장하지 못함

    rejoin explain의 종료 코드:
      0  맞는 설명이 있음
      1  맞는 설명이 없음
      2  잘못된 사용법 또는 사용할 수 없는 기록

    rejoin cleanup의 종료 코드:
      0  마쳤거나 할 일이 없음
      1  그대로 남은 것이 있음
      2  잘못된 사용법 또는 사용할 수 없는 기록

    rejoin selftest의 종료 코드:
      0  모두 성공
      1  거부된 것이 있음
      2  잘못된 사용법 또는 사용할 수 없는 기록

    rejoin config의 종료 코드:
      0  설정에 문제가 없음
      1  설정에 문제가 있음
      2  잘못된 사용법 또는 사용할 수 없는 기록

# 잘못된 사용법을 알리는 줄 뒤에.
label-try-help = 사용법 보기: rejoin --help

wrong-use-unknown-command = “{ $word }” 명령은 없습니다.
wrong-use-unknown-option = “{ $word }” 옵션은 없거나 여기에서 쓸 수 없습니다.
wrong-use-extra-word = “{ $word }” 부분은 필요하지 않습니다.
wrong-use-missing-value = “{ $word }” 옵션에는 값이 필요합니다.
wrong-use-needless-value = “{ $word }” 옵션에는 값을 지정할 수 없습니다.
wrong-use-twice = “{ $word }” 옵션을 두 번 지정했습니다.
wrong-use-missing-text = “{ $word }” 명령에는 메시지나 일어나는 일을 따옴표로 묶어 지정해야 합니다.

broken-recording = “{ $folder }” 기록을 사용할 수 없습니다: { $why }

no-mac-not-a-mac = 이 컴퓨터는 Mac이 아닙니다. Mac의 기록을 확인하려면: rejoin status --mac 폴더
no-mac-root = Rejoin은 로그인한 사용자의 Mac을 확인하므로 root로 실행되지 않습니다. 그 사용자로 실행하세요.
no-mac-system-account = Rejoin은 로그인한 사용자의 Mac을 확인하므로 macOS 자체의 계정으로 실행되지 않습니다. 그 사용자로 실행하세요.
no-mac-no-user = 이 Mac에 누가 로그인했는지 Rejoin이 알 수 없습니다.
no-mac-anothers-session = 다른 사용자의 세션에서 Rejoin이 시작되었습니다. Rejoin은 다른 사람의 Mac을 보여 주지 않습니다. 원하는 사용자로 로그인해 거기에서 실행하세요.
no-mac-no-screen = 여기에는 Rejoin을 표시할 화면이 없습니다. 터미널에서는: rejoin status

not-written = 결과를 쓰지 못했습니다: { $why }
