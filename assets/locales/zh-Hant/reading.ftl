### Rejoin 查看的項目，用在句子裡或一行的開頭。

place-login-keychain = 你的登入鑰匙圈
place-platform-sso = macOS 的公司帳號登入（Platform SSO）
place-sso-status = Jamf 的 App 所回報的登入狀態
place-jamf-report = Jamf 的 App 所知道的註冊狀況
place-jamf-log = Jamf 的記錄檔
place-portal-log = 「公司入口網站」的記錄檔
place-enrollment = 這台 Mac 是否受管理
place-jamf-settings = 這台 Mac 上的 Jamf 設定
place-apps = 已安裝的 App
place-running-apps = 執行中的 App
place-guide = Rejoin 對你已開始的步驟所做的筆記
place-configuration = 公司為 Rejoin 所做的設定
place-other = 這台 Mac 上的其他項目

### 為什麼無法查看：接在冒號之後，不加句號。

reason-permission-denied = macOS 不允許
reason-damaged = 內容已損壞或無法解讀
reason-timeout = 沒有及時回應
reason-failed = 指令執行失敗
reason-not-allowed = 公司的設定不允許
reason-too-large = 內容太大

### 公司為 Rejoin 所做的設定有什麼問題。

problem-wrong-type = 「{ $key }」的值類型不正確，因此不會使用（{ $source }）。
problem-unknown-key = Rejoin 沒有名為「{ $key }」的設定（{ $source }）。
problem-out-of-range = 「{ $key }」的值不在允許的範圍內，因此不會使用（{ $source }）。
problem-unreadable = 無法讀取這些設定：{ $source }。
