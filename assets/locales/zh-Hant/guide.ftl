### 引導：解決問題的步驟。寫給心煩又趕時間的人：簡短、平和、一次一件事。

guide-register =
    .title = 註冊這台 Mac
    .intro = 只有幾個步驟，大約十分鐘。Rejoin 會全程跟著，並顯示你進行到哪一步。
    .done = 完成了。這台 Mac 已註冊，Jamf 也已經知道。
guide-finish =
    .title = 完成這台 Mac 的註冊
    .intro = 只有幾個步驟，大約十分鐘。Rejoin 會全程跟著，並顯示你進行到哪一步。
    .done = 完成了。這台 Mac 的註冊已完成，Jamf 也已經知道。
guide-platform-sso =
    .title = 重新設定這台 Mac 的公司帳號登入
    .intro = 在「系統設定」中進行兩個步驟。完成時 Rejoin 會知道。
    .done = 完成了。這台 Mac 的公司帳號登入一切正常。
guide-clean-up =
    .title = 清理並重新註冊
    .intro = Rejoin 會帶著你移除先前註冊留下的東西，然後重新註冊。大約需要一小時，其中一半是等待；有一部分由{ support }處理。你可以隨時停下來，之後再繼續。
    .done = 完成了。先前註冊留下的東西已經清除，這台 Mac 現在只註冊一次。

step-before-you-start =
    .title = 開始之前
    .text = 請一次做完；除非步驟要求，否則請不要自行打開「公司入口網站」（Company Portal）：Self Service 會在適當的時候打開它。
step-quit-apps =
    .title = 結束「公司入口網站」和 Microsoft 的 App
    .text = 它們打開時，會把要移除的東西再寫回去。請儲存你的工作，然後用 ⌘Q 逐一結束。
step-remove-files =
    .title = 將舊檔案移到一旁
    .text = 你看過清單並同意之後，由 Rejoin 執行。檔案會保留，你可以放回原處。
step-system-files =
    .title = 移除需要管理者權限的檔案
    .text = 由 Self Service 中的清理項目或{ support }處理。移除之後，Rejoin 會知道。如果清理順利結束後仍有檔案留著，請按一下「完成」。
step-remove-items =
    .title = 刪除鑰匙圈中的舊項目
    .text = 你看過清單並同意之後，由 Rejoin 執行。這個動作無法還原；重新註冊時會建立所需的一切。
step-uninstall-portal =
    .title = 解除安裝「公司入口網站」
    .text = 由 Self Service 中的清理項目或{ support }處理。移除之後，Rejoin 會知道。如果{ support }希望保留它，請按一下「完成」。
step-jamf-record =
    .title = 刪除 Jamf Pro 中的舊記錄
    .text = 只有{ support }能處理。請將下面的文字傳過去，得到回覆後再按一下「完成」。
step-entra-records =
    .title = 刪除 Entra ID 中的舊記錄
    .text = 只有{ support }能處理。請將下面的文字傳過去，得到回覆後再按一下「完成」。
step-intune-records =
    .title = 刪除 Intune 中的舊記錄
    .text = 只有{ support }能處理。請將下面的文字傳過去，得到回覆後再按一下「完成」。
step-restart =
    .title = 重新開機
    .text = 請儲存你的工作，然後選擇「蘋果」選單 >「重新開機」。之後，Rejoin 會從這裡繼續。
step-wait =
    .title = 等待半小時
    .text = Microsoft 的伺服器需要這段時間才能清除舊的註冊。你可以繼續工作，但請不要打開「公司入口網站」。時間到了，Rejoin 會通知你。
step-install-portal =
    .title = 重新安裝「公司入口網站」
    .text = 由 Self Service 或{ support }處理。之後請不要自行打開它。
step-quit-company-portal =
    .title = 結束「公司入口網站」
    .text = 自行打開的「公司入口網站」無法註冊這台 Mac。請按一下它的視窗，然後按下 ⌘Q。
step-remove-this-mac =
    .title = 在「公司入口網站」中移除這台 Mac
    .text = 請打開「公司入口網站」（Company Portal），從你的裝置中選擇這台 Mac 並移除，然後結束「公司入口網站」。如果它要求你打開 Self Service 來進行變更，請停在那裡並告知{ support }：這表示這台 Mac 其實是透過 Jamf 註冊的。
step-open-item =
    .title = 在 Self Service 中打開註冊項目
    .text = 請在 Self Service 中選擇{ item }並開始執行。它會為你打開「公司入口網站」，可能需要一分鐘。
step-sign-in =
    .title = 登入「公司入口網站」
    .text = 在第一個畫面上請使用公司帳號。請讓「公司入口網站」保持打開，直到它顯示完成為止。
step-begin =
    .title = 按一下「開始」
    .text = 「公司入口網站」會檢查你的帳號，並顯示這台 Mac 的狀況；黃色三角形代表還需要處理的項目。請在那裡按一下「開始」（英文為 Begin）。
step-mac-password =
    .title = 如果 macOS 要求，請輸入這台 Mac 的密碼
    .text = 這是你登入這台 Mac 時使用的密碼。註冊可能需要幾分鐘；你可以繼續工作，完成時會有訊息通知你。
step-to-the-end =
    .title = 持續進行，直到不再有任何要求
    .text = 「公司入口網站」可能會打開，瀏覽器也可能要求你登入：請使用公司帳號。完成之前，兩者都請不要關閉。
step-prompts =
    .title = 當 macOS 詢問密鑰時，按一下「永遠允許」
    .text = 這個密鑰名為「Microsoft Workplace Join Key」，需要它的是 Jamf 的 App 或「公司入口網站」。請輸入這台 Mac 的登入密碼，然後按一下「永遠允許」。
step-jamf-has-the-id =
    .title = Jamf 會得知這項註冊
    .text = 你不需要做任何事。可能需要幾分鐘。
step-sign-in-again =
    .title = 重新登入
    .text = { sign-in-as }請持續進行，直到不再有任何要求。
step-open-settings =
    .title = 打開「系統設定」
    .text = 請在「使用者與群組」中，按一下你名稱旁的資訊按鈕。
step-register-or-repair =
    .title = 在那裡註冊或修復公司帳號的登入
    .text = 請依照 macOS 的要求操作，並使用公司帳號。如果打開了專注模式，請先關閉：它可能會隱藏 macOS 的訊息。

### 引導開始之前應該知道的事。

before-at-hand = 請先準備好：公司帳號及其密碼，以及這台 Mac 的登入密碼。
before-no-prompts = macOS 不會詢問你鑰匙圈中的密鑰。
before-perhaps-prompts = macOS 可能會詢問你鑰匙圈中的密鑰，也可能不會：這取決於新的註冊資料存放在哪裡，事先無法得知。如果詢問了，請按一下「永遠允許」。
before-prompts = macOS 會為了 Jamf 的 App 或「公司入口網站」，詢問你鑰匙圈中的密鑰「Microsoft Workplace Join Key」。
before-dialogs = 按「永遠允許」總共只會詢問 { $always-allow } 次，之後不再詢問。按「允許」則每次都會詢問 { $allow } 次。

progress-done = 完成
progress-now = 現在
progress-ahead = 稍後

guide-step-of = 第 { $number } 步，共 { $total } 步
guide-go-on = 第 { $number } 步，共 { $total } 步：{ $step }
by-rejoin = 會自動完成
changed-nothing = 無

### 走錯的路：看起來是什麼情況，以及怎麼回到正軌。絕不責怪。

wrong-turn-opened-by-hand =
    .what = 「公司入口網站」是直接打開的。這樣無法註冊這台 Mac。
    .way-back = 請結束「公司入口網站」，然後打開 Self Service 並選擇{ item }。
wrong-turn-denied =
    .what = 看起來，詢問密鑰時選了「拒絕」，或是視窗關閉了。
    .way-back = 沒關係，重來一次就好。請在 Self Service 中再執行一次{ item }。當 macOS 詢問時，請輸入這台 Mac 的登入密碼，然後按一下「永遠允許」。
wrong-turn-allowed-once =
    .what = 看起來，詢問密鑰時選的是「允許」，而不是「永遠允許」。
    .way-back = 這次可以使用，但 macOS 還會再詢問。到時候請按一下「永遠允許」。
wrong-turn-portal-closed-early =
    .what = 看起來，在這台 Mac 註冊完成之前，「公司入口網站」就關閉了。
    .way-back = 請在 Self Service 中再執行一次{ item }，並讓「公司入口網站」保持打開，直到它顯示完成為止。
wrong-turn-self-service-not-reached =
    .what = 看起來 Self Service 沒有打開。
    .way-back = 請再試一次。如果還是沒有反應，請從「應用程式」檔案夾打開 Self Service，然後選擇{ item }。
wrong-turn-nothing-moved =
    .what = 已經五分鐘沒有任何變化了。
    .way-back = 請看看有沒有視窗正在等你：「公司入口網站」、瀏覽器，或 macOS 的詢問。如果都沒有，請重做這個步驟。如果還是不行，請聯絡{ support }。

guide-label-start = 開始操作引導
guide-label-tick = 完成
guide-label-end = 停止
guide-label-close = 關閉
guide-label-what-changed = 有什麼改變
guide-label-before = 之前
guide-label-after = 現在
guide-label-shown-by = Rejoin 從這裡得知

### 連結沒有反應時還能怎麼做。name：公司為 Self Service 取的名稱，或一個位址。

way-find-item = 請在「{ $name }」中選擇{ item }。
way-by-hand = macOS 沒有打開它。請自行打開「{ $name }」，然後選擇{ item }。
way-look-there = macOS 沒有打開它。請自行打開「{ $name }」，然後在那裡尋找。
way-nothing-happened = 連結沒有作用。請自行打開「{ $name }」，然後選擇{ item }。
way-settings-by-hand = macOS 沒有打開它。請自行打開「系統設定」>「使用者與群組」，然後按一下你名稱旁的資訊按鈕。
way-link-by-hand = macOS 沒有打開它。位址是：{ $name }
