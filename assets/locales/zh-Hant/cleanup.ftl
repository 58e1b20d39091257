### 在終端機中清理。平和、精確，不怪任何人。

# 在清單之前。
cleanup-title = 清理會從這台 Mac 移除以下內容，不會動其他任何東西。
cleanup-first = 從鑰匙圈刪除的項目無法復原。檔案只會移到一旁，可以用「rejoin cleanup --restore」放回原處。
cleanup-files = 首先，將這些檔案移到一旁
cleanup-items = 最後，從鑰匙圈永久刪除這些項目
cleanup-nothing = 沒有需要清理的東西。

# 保留什麼，以及為什麼。
cleanup-stays-jamfs-keys = Jamf 自己的密鑰（JAMF）：少了它們，就無法再管理這台 Mac
cleanup-stays-keychain = 鑰匙圈中的其他所有項目：你自己的密碼，以及其他 App 儲存的內容
cleanup-stays-files = 你的文件和郵件、所有 App，以及 App 存放在容器中的內容

cleanup-dry-run = 沒有做任何更動。若要清理：rejoin cleanup
# 在終端機中的提問；表示「是」的回答列在下方，以 / 分開。英文的回答一律有效。
cleanup-question = 現在要清理嗎？（y/N）
cleanup-yes = y/yes/是/好
cleanup-declined = 沒有做任何更動。
cleanup-no-terminal = Rejoin 在清理前會先詢問，但這裡沒有可以詢問的終端機。若只要查看清單：rejoin cleanup --dry-run

cleanup-interrupted = 先前的清理曾經中斷。「rejoin cleanup」會將它完成；「rejoin cleanup --restore」會將它復原。
cleanup-resumed = 先前的清理曾經中斷，Rejoin 已將它完成。
cleanup-rolled-back = 先前的清理在超過一天前中斷，Rejoin 已將能復原的部分復原。
cleanup-not-read = Rejoin 無法讀取先前清理時寫下的資訊，因此不會動當時移到一旁的檔案。「rejoin cleanup --restore」會將它們放回原處。
cleanup-restored = 已將 { $number } 個檔案放回原處。
cleanup-nothing-to-restore = 沒有需要放回的東西。
cleanup-kept-in = 檔案保留在：
cleanup-next = 現在請將這台 Mac 重新開機，等待 30 分鐘，然後透過 Self Service 註冊。{ support-first }可能需要先刪除舊的記錄。
cleanup-copy = 這些動作是在錄製資料的副本上進行的，副本現在會丟棄。錄製資料本身維持原狀。
cleanup-kept-copy = 這些動作是在「{ $folder }」中的副本上進行的。錄製資料本身維持原狀。

cleanup-left = 以下維持原狀
cleanup-why-refused = macOS 不允許
cleanup-why-another-volume = 位於另一個磁碟
cleanup-why-behind-link = 途中有檔案夾連到其他位置
cleanup-why-changed = 已經不是原來的東西
cleanup-why-taken = 原處已有其他東西，Rejoin 不會覆蓋
cleanup-why-ambiguous = 無法與其他項目區分
cleanup-why-no-answer = macOS 沒有回應
cleanup-why-too-late = 同意已超過一天
cleanup-why-failed = 系統訊息：{ $why }
