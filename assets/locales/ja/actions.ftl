### Rejoinがユーザのためにできること：ボタンの言葉。

action-open-registration = { $item-given ->
    [yes] Self Serviceで「{ $item }」を開く
   *[no] Self Serviceで登録を開く
}
action-find-registration = { $item-given ->
    [yes] Self Serviceを開いて「{ $item }」を探す
   *[no] Self Serviceを開いてMacの登録を探す
}
action-open-self-service = Self Serviceを開く
action-install-company-portal = Self Serviceから「ポータル サイト」をインストール
action-open-clean-up-policy = Self Serviceでクリーンアップを開く
action-start-guide = ガイドを始める
action-repair-platform-sso = システム設定を開く
action-contact-support = { support }に連絡
action-make-report = { support }に渡すレポートを作成

### 対応する人。

who-user = ご自身
who-it = { support-first }
who-user-then-it = ご自身（解決しない場合は{ support }）
who-it-then-user = { support-first }（ご協力をお願いすることがあります）
