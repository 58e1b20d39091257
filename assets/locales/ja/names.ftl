### 名前：会社の設定にあればその名前、なければ普通の言葉。ほかのメッセージの中で使う。

company = { $organization-given ->
    [yes] { $organization }
   *[no] 会社
}

# 文の始まりで。
company-first = { company }

support = { $support-given ->
    [yes] { $support }
   *[no] IT担当者
}

# 文の始まりで。
support-first = { support }

# Macを登録するSelf Serviceの項目。
item = { $item-given ->
    [yes] 「{ $item }」
   *[no] このMacを登録する項目
}

# 1つの文：登録の方法、または先に片づけるべきことがあるという知らせ。
register-now = { $may-register ->
    [yes] Self Serviceを開いて、{ item }を選んでください。
   *[no] 登録の前に、Rejoinが見つけた別の問題を解決する必要があります。
}

# 1つの文：正しいアカウントでのサインイン。
sign-in-as = { $user-given ->
    [yes] { $user }でサインインしてください。
   *[no] このMacの登録に使われている仕事用アカウントでサインインしてください。
}
