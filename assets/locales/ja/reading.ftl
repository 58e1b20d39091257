### Rejoinが確認する場所。文の中や行の始まりで。

place-login-keychain = ログインキーチェーン
place-platform-sso = macOSの仕事用サインイン（プラットフォームSSO）
place-sso-status = サインインについてのJamfアプリの情報
place-jamf-report = 登録についてのJamfアプリの情報
place-jamf-log = Jamfのログ
place-portal-log = 「ポータル サイト」のログ
place-enrollment = このMacが管理されているかどうか
place-jamf-settings = このMacのJamfの設定
place-apps = インストール済みのアプリ
place-running-apps = 起動中のアプリ
place-guide = 始めた手順についてのRejoinの記録
place-configuration = 会社が用意したRejoinの設定
place-other = このMacのその他の場所

### 確認できなかった理由：コロンの後に、句点なしで。

reason-permission-denied = macOSに許可されなかった
reason-damaged = 壊れているか、内容を理解できない
reason-timeout = 時間内に応答がなかった
reason-failed = コマンドが失敗した
reason-not-allowed = 会社の設定で許可されていない
reason-too-large = 大きすぎる

### 会社が用意したRejoinの設定の問題。

problem-wrong-type = 「{ $key }」の値の種類が正しくないため、使われていません（{ $source }）。
problem-unknown-key = Rejoinには「{ $key }」という設定はありません（{ $source }）。
problem-out-of-range = 「{ $key }」の値が許可された範囲にないため、使われていません（{ $source }）。
problem-unreadable = 次の設定を読み込めませんでした：{ $source }
