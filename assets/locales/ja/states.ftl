### このMacの登録の状態。

state-registered =
    .label = 登録済み
    .headline = このMacは{ company }に登録されています。
    .explanation = 登録は完了し、Jamfにも伝わっています。

state-action-needed =
    .label = 操作が必要
    .headline = このMacで、していただくことがあります。
    .explanation = このMacの登録を進めるには、ご自身の操作が必要です。

state-it-needed =
    .label = ITの対応が必要
    .headline = このMacには、{ support }の対応が必要です。
    .explanation = このMacの登録に、ご自身では解決できない問題があります。{ support }に知らせてください。

state-in-progress =
    .label = 進行中
    .headline = このMacを{ company }に登録しているところです。
    .explanation = 始めた手順をそのまま続けてください。反映まで数分かかるものもあります。

under-way = 始めた手順を進めると解消します。次に行う手順はRejoinが示します。

state-unknown =
    .label = 不明
    .headline = このMacが登録されているかどうか、確認できません。
    .explanation = 必要な場所の一部を、Rejoinが確認できませんでした。問題があるという意味ではありません。

unknown-because = Rejoinが確認できなかったものがあります（{ $place }：{ $reason }）。問題があるという意味ではなく、登録されているかどうかがわからないだけです。

# リストの1行。
not-looked-at = { $place }：{ $reason }

### 登録の保管場所。

storage-platform-sso = プラットフォームSSO（キーチェーンの確認なし）
storage-secure-enclave = Secure Enclave（キーチェーンの確認なし）
storage-login-keychain = ログインキーチェーン
storage-none = なし
storage-unknown = 不明

### Jamfに登録が伝わっているか。

reported-yes = はい
reported-no = いいえ
reported-unknown = 不明

### アプリがキーの確認を出すか。

asks-none = 確認なし
asks-once = 1回確認される：「常に許可」をクリック
asks-again = 「常に許可」をクリックするまで、毎回2回確認される
asks-refused = 確認なしでmacOSが拒否
asks-unknown = 不明

### どのくらい前か。

ago-minutes = { $number ->
    [0] たった今
   *[other] { $number }分前
}
ago-hours = { $number }時間前
ago-days = { $number }日前
ago-months = { $number }か月前
ago-years = { $number }年前
