### 給技術支援的報告，以及多份報告。

# 在最上方，儲存之前。
report-title = 這份報告是給技術支援的一個檔案。有了它，他們就能看到 Rejoin 所看到的這台 Mac。

report-inside = 內容包含
report-machine = 時間、時區、macOS 版本和你的語言
report-settings = Jamf 和公司為註冊及 Rejoin 所做的設定：開關、數字和時間
report-log-lines = Jamf 和「公司入口網站」的記錄檔，共 { $number } 行
report-registrations = 鑰匙圈中的 { $number } 項註冊：日期，以及哪些 App 可以使用
report-apps = 與註冊有關的 { $number } 個 App
report-commands = { $number } 個 macOS 和 Jamf 指令所回報的註冊狀況
report-hosts = 這台 Mac 可以連上哪些註冊用的伺服器
report-unreadable = { $number } 個 Rejoin 無法查看的項目

report-masked = 已替換的內容，同樣的內容一律替換成同樣的字
report-people = { $number } 個人的姓名，例如替換成「user-1」
report-ids = { $number } 個這台 Mac 或公司的識別碼
report-addresses = { $number } 個位址，例如替換成「host-1.example」
report-names = { $number } 個政策、檔案夾或 App 的名稱

report-without = 內容不包含
report-left-out = 密碼、密鑰、權杖和 Cookie；鑰匙圈中的其他項目；其他 App 和檔案；這台 Mac 的名稱
report-not-sent = Rejoin 不會傳送任何資料。要把檔案交給誰，由你決定。

report-questions = 請盡量回答以下問題，寫在這裡或你的訊息裡都可以。技術支援人員會需要知道。
report-question-message = 訊息的原文是什麼？
report-question-where = 出現在哪裡：哪個 App、哪個頁面？
report-question-since = 從什麼時候開始？
report-question-worked = 以前正常嗎？
report-question-colleague = 有同事遇到同樣的問題嗎？
report-question-others = 你有使用其他 Mac 嗎？那些 Mac 都註冊了嗎？

report-saved = 報告已儲存：{ $file }
report-not-saved = 無法將報告儲存為「{ $file }」：{ $why }
report-exists = 已有名為「{ $file }」的檔案。Rejoin 不會覆寫它。請選擇其他名稱。

# rejoin status --reports：各欄，以及取代狀態的文字。
report-column-report = 報告
report-column-state = 狀態
report-column-found = 發現的問題
report-broken = 無法使用

reports-unreadable = 無法讀取檔案夾「{ $folder }」：{ $why }
reports-none = 「{ $folder }」中沒有報告。
reports-broken = 有 { $number } 份報告無法使用。
