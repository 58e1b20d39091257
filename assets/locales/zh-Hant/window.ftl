### 「詳細資訊」、「支援」和「關於」頁面。

language-name = 繁體中文

# macOS shows it where it asks whether Rejoin may reach devices on the local network.
local-network = 如果公司的 Jamf 伺服器就在這個網路上，Rejoin 需要你的允許，才能檢查這台 Mac 能否連上它。Rejoin 不會尋找其他裝置。

details-title = Rejoin 讀取了什麼
details-intro = Rejoin 在這台 Mac 上查看過的一切，依照原本的寫法，連同位置和時間列出。這是給資訊部門看的，你不需要閱讀。
details-everywhere = 需要查看的地方，Rejoin 都看過了。
details-not-everywhere = 有些地方 Rejoin 無法查看
details-read-at = 讀取時間
details-there = 存在
details-not-there = 不存在
details-not-tried = 尚未嘗試：請在第一個頁面按一下「重新檢查」
details-of-registration = 註冊
details-of-jamf = Jamf
details-of-apps = App
details-of-network = 網路
details-of-mac = 這台 Mac

reading-login-keychain = 登入鑰匙圈
reading-platform-sso = Platform SSO
reading-sso-status = Jamf 的 App 所看到的登入狀態
reading-migrator = Jamf 的 App 的移轉
reading-enrollment = 管理
reading-jamf-binary = Jamf 的程式
reading-jamf-server = Jamf 伺服器
reading-may-register = 是否允許註冊
reading-connector = Jamf 與 Microsoft 的連線
reading-azure-id = 已回報給 Jamf 的註冊
reading-azure-token = Jamf 的 App 上次登入
reading-jamf-log = Jamf 的記錄檔
reading-portal-log = 「公司入口網站」的記錄檔
reading-running = 執行中的 App
reading-hosts = 伺服器
reading-user = 使用者和語言
reading-awake = 喚醒時間
reading-guide = 你已開始的步驟

support-title = 取得協助
support-intro = { support-first }可以協助你。附上下方的報告，就不必再問你太多問題。
support-nobody = 公司沒有在這裡指定聯絡方式。請詢問管理你的 Mac 的人員，並把下方的報告交給他們。
support-page = 打開協助網頁
support-email = 寫電子郵件
support-phone = 撥打電話
support-report = 給技術支援的報告
support-review = 查看報告內容
support-answers = 你在上方填寫的回答，原文照錄
support-save = 儲存報告⋯
support-show = 在 Finder 中顯示

about-title = 關於 Rejoin
about-version = 版本 { $version }
about-intro = Rejoin 會留意這台 Mac 向{ company }的註冊，需要你處理時就會告訴你。
about-language = 語言
about-automatic = 與 macOS 相同
about-language-forced = 語言由{ company }設定。
about-settings = 公司的設定
about-settings-made = 這台 Mac 上的 Rejoin 由{ company }設定。
about-settings-none = 公司沒有為 Rejoin 做任何設定。
about-help = 輔助說明
about-shapes = 圖像代表什麼

help-purpose =
    .title = Rejoin 有什麼用途？
    .text = Teams、Outlook 等工作用 App 只接受已向{ company }註冊的 Mac。Rejoin 會查看這台 Mac 是否已註冊，說明哪裡有問題，並帶你解決。
help-needed =
    .title = 需要我處理時，該怎麼做？
    .text = 從選單列的圖像打開 Rejoin，按一下大按鈕。步驟完成時，Rejoin 會自行察覺，所以你隨時知道做到哪裡。
help-self-service =
    .title = 為什麼要用 Self Service，而不是「公司入口網站」？
    .text = 如果你自己打開「公司入口網站」，Jamf 不會知道這項註冊，註冊也就不算數。Rejoin 會在 Self Service 中打開正確的項目。
help-prompts =
    .title = macOS 為什麼要我輸入密碼？
    .text = 有 App 想使用你鑰匙圈中的註冊資料。在詢問出現之前，Rejoin 會先讓你看到它的樣子，以及按哪個按鈕就不會再問：「永遠允許」。
help-stuck =
    .title = 卡住了怎麼辦？
    .text = 請在「我看到一則訊息」頁面輸入你看到的訊息。或在「支援」頁面儲存報告，交給{ support }。
help-privacy =
    .title = Rejoin 知道我的哪些事？
    .text = Rejoin 只讀取「詳細資訊」頁面所列的內容，絕不讀取密碼或專用密鑰，也不會傳送任何資料。
