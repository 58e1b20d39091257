### rejoin config: 회사에서 정한 Rejoin 설정과 그 문제. 관리자가 읽음.

settings-result = { $problems ->
    [0] 회사에서 정한 Rejoin 설정에 문제가 없습니다.
   *[other] 회사에서 정한 Rejoin 설정에 문제가 { $problems }개 있습니다.
}
settings-none = 회사에서 정한 Rejoin 설정이 없습니다.

settings-user = 이 사용자에게 강제된 설정
settings-computer = 이 Mac의 모든 사용자에게 강제된 설정
settings-default = Rejoin의 기본값
settings-no-value = 값 없음

# 값의 문제를 알리는 문장 뒤에.
settings-must-be-integer = { $least } 이상의 정수여야 합니다.
settings-must-be-text = 텍스트여야 합니다.
settings-must-be-secure-link = https://로 시작하는 링크여야 합니다.
settings-must-be-one-of = 다음 중 하나여야 합니다: { $choices }
settings-must-be-switch = 불리언 값(true 또는 false)이어야 합니다.
