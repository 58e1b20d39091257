### rejoin config：会社が用意したRejoinの設定と、その問題。管理者が読む。

settings-result = { $problems ->
    [0] 会社が用意したRejoinの設定に問題はありません。
   *[other] 会社が用意したRejoinの設定に問題が{ $problems }件あります。
}
settings-none = 会社はRejoinの設定を用意していません。

settings-user = このユーザに強制されている設定
settings-computer = このMacの全員に強制されている設定
settings-default = Rejoinのデフォルト値
settings-no-value = 値なし

# 値の問題についての文の後に。
settings-must-be-integer = { $least }以上の整数にしてください。
settings-must-be-text = テキストにしてください。
settings-must-be-secure-link = https://で始まるリンクにしてください。
settings-must-be-one-of = 次のいずれかにしてください：{ $choices }
settings-must-be-switch = ブール値（trueまたはfalse）にしてください。
