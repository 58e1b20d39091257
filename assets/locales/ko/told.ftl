### 동작의 결과: 클릭한 뒤에 짧게.

told-opened = 열렸습니다. 거기에서 계속한 다음 여기로 돌아오세요.
told-no-self-service = 이 Mac에 Self Service가 없습니다. { support }에 설치해 달라고 요청하세요.
told-not-offered = 이 작업은 더 이상 필요하지 않습니다. Rejoin이 다시 확인했으며, 지금 상태는 다음과 같습니다.
told-not-remembered = Rejoin이 자체 파일에 쓸 수 없어 진행 단계를 기억하지 못합니다. { support }에 문의하세요.

### 기록에서는 아무것도 열지 않고, 무엇을 열었을지 알려 준다.

would-start = 실제 Mac이라면 이제 { $app } 앱이 시작됩니다.
would-open = 실제 Mac이라면 이제 다음 링크가 열립니다: { $link }

not-started = 앱을 시작하지 못했습니다: { $why }
