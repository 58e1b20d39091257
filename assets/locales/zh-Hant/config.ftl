### rejoin config：公司為 Rejoin 所做的設定，以及有什麼問題。由管理者閱讀。

settings-result = { $problems ->
    [0] 公司為 Rejoin 所做的設定沒有問題。
   *[other] 公司為 Rejoin 所做的設定有 { $problems } 個問題。
}
settings-none = 公司沒有為 Rejoin 做任何設定。

settings-user = 強制套用在這位使用者的設定
settings-computer = 強制套用在這台 Mac 所有使用者的設定
settings-default = Rejoin 的預設值
settings-no-value = 沒有值

# 接在說明值有什麼問題的句子之後。
settings-must-be-integer = 值必須是整數，且不小於 { $least }。
settings-must-be-text = 值必須是文字。
settings-must-be-secure-link = 值必須是以 https:// 開頭的連結。
settings-must-be-one-of = 值必須是下列其中之一：{ $choices }。
settings-must-be-switch = 值必須是布林值：true 或 false。
