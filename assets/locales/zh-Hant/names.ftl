### 名稱：公司的設定有提供就用，沒有就用一般的說法。用在其他訊息裡。
### 名稱加上引號，是因為可能是中文，也可能是英文：這樣前後都不必留空格。

company = { $organization-given ->
    [yes] 「{ $organization }」
   *[no] 你的公司
}

# 用在句首。
company-first = { $organization-given ->
    [yes] 「{ $organization }」
   *[no] 你的公司
}

support = { $support-given ->
    [yes] 「{ $support }」
   *[no] 公司的資訊部門
}

# 用在句首。
support-first = { $support-given ->
    [yes] 「{ $support }」
   *[no] 公司的資訊部門
}

# Self Service 中用來註冊 Mac 的項目。
item = { $item-given ->
    [yes] 「{ $item }」
   *[no] 用來註冊這台 Mac 的項目
}

# 一個句子：如何註冊，或必須先處理什麼。
register-now = { $may-register ->
    [yes] 請打開 Self Service，然後選擇{ item }。
   *[no] 不過，必須先解決 Rejoin 找到的另一個問題。
}

# 一個句子：用正確的帳號登入。
sign-in-as = { $user-given ->
    [yes] 請用 { $user } 登入。
   *[no] 請用這台 Mac 註冊時所用的公司帳號登入。
}
