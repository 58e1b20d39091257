### 這台 Mac 的註冊狀態。

state-registered =
    .label = 已註冊
    .headline = 這台 Mac 已向{ company }註冊。
    .explanation = 註冊資料都在，Jamf 也已經知道。

state-action-needed =
    .label = 需要處理
    .headline = 這台 Mac 需要你處理。
    .explanation = 這台 Mac 的註冊有些地方需要你協助。

state-it-needed =
    .label = 需要協助
    .headline = 這台 Mac 需要{ support }處理。
    .explanation = 這台 Mac 的註冊有個問題不是你能處理的。請告知{ support }。

state-in-progress =
    .label = 進行中
    .headline = 這台 Mac 正在向{ company }註冊。
    .explanation = 請繼續進行你已經開始的步驟。有些步驟要過幾分鐘才看得到結果。

under-way = 你已經開始的步驟會解決這件事。Rejoin 會顯示接下來要做哪一步。

state-unknown =
    .label = 不明
    .headline = Rejoin 無法判斷這台 Mac 是否已註冊。
    .explanation = 有些該查看的地方 Rejoin 無法查看。這不表示有什麼問題。

unknown-because = Rejoin 無法查看以下項目：{ $place }。原因：{ $reason }。這不表示有什麼問題，只是目前無法判斷。

# 清單中的一行。
not-looked-at = { $place }：{ $reason }

### 註冊資料存放在哪裡。

storage-platform-sso = Platform SSO（鑰匙圈不會詢問）
storage-secure-enclave = 安全隔離區（Secure Enclave，鑰匙圈不會詢問）
storage-login-keychain = 你的登入鑰匙圈
storage-none = 無
storage-unknown = 不明

### Jamf 是否知道這項註冊。

reported-yes = 是
reported-no = 否
reported-unknown = 不明

### App 是否會要求取用密鑰。

asks-none = 不會詢問
asks-once = 詢問一次：請按「永遠允許」
asks-again = 每次都詢問兩次，直到你按「永遠允許」
asks-refused = macOS 直接拒絕，不會詢問
asks-unknown = 不明

### 多久以前。

ago-minutes = { $number ->
    [0] 剛剛
   *[other] { $number } 分鐘前
}
ago-hours = { $number } 小時前
ago-days = { $number } 天前
ago-months = { $number } 個月前
ago-years = { $number } 年前
