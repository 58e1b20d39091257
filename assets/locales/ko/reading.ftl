### Rejoin이 확인하는 것. 문장 안이나 줄 첫머리에서, 조사 없이.

place-login-keychain = 로그인 키체인
place-platform-sso = macOS의 업무용 로그인(플랫폼 SSO)
place-sso-status = Jamf 앱에 있는 로그인 정보
place-jamf-report = Jamf 앱에 있는 등록 정보
place-jamf-log = Jamf의 로그
place-portal-log = 회사 포털의 로그
place-enrollment = 이 Mac의 관리 여부
place-jamf-settings = 이 Mac의 Jamf 설정
place-apps = 설치된 앱
place-running-apps = 실행 중인 앱
place-guide = 시작한 단계에 대한 Rejoin의 기록
place-configuration = 회사에서 정한 Rejoin 설정
place-other = 이 Mac의 다른 곳

### 확인하지 못한 까닭: 쌍점 뒤에, 마침표 없이.

reason-permission-denied = macOS가 허용하지 않음
reason-damaged = 손상되었거나 내용을 알 수 없음
reason-timeout = 제때 응답하지 않음
reason-failed = 명령이 실패함
reason-not-allowed = 회사 설정에서 허용하지 않음
reason-too-large = 너무 큼

### 회사에서 정한 Rejoin 설정의 문제.

problem-wrong-type = “{ $key }” 값의 유형이 잘못되어 사용하지 않습니다({ $source }).
problem-unknown-key = Rejoin에는 “{ $key }” 설정이 없습니다({ $source }).
problem-out-of-range = “{ $key }” 값이 허용된 범위를 벗어나 사용하지 않습니다({ $source }).
problem-unreadable = 다음 설정을 읽지 못했습니다: { $source }
