### 選單、頁面和指令列中的固定文字。

label-next-step = 下一步
label-also-found = 另外還發現
label-this-mac = 這台 Mac
label-apps-that-ask = 使用註冊資料的 App
label-not-looked-at = Rejoin 無法查看的項目
label-settings-problems = 公司為 Rejoin 所做的設定有問題
label-what-shows-it = 判斷依據
label-nothing-found = 沒有找到
label-since = 開始時間
label-who-must-act = 誰可以處理
label-doubt = 這很有可能，但無法確定：有些地方 Rejoin 無法查看。
label-registration = 註冊
label-user = 註冊使用者
label-device-id = 裝置識別碼
label-reported-to-jamf = Jamf 是否知道
label-help-desk = 協助
label-simulated = 這是一台 Mac 的錄製資料，不是這台 Mac。
label-open-rejoin = 打開 Rejoin
label-i-see-a-message = 我看到一則訊息⋯
label-what-do-you-see = 你看到什麼？
label-how-to-ask = 請輸入或貼上訊息，或用自己的話說明發生了什麼事。內容只會留在這台 Mac 上。
label-explain = 說明
label-pages = 頁面
label-skip-to-content = 跳到內容
label-open-the-right-item = 打開正確的項目
label-what-to-click = 查看該按哪裡
label-look-again = 重新檢查
label-looking = 正在查看這台 Mac⋯
label-found-here = Rejoin 在這台 Mac 上也發現了這個問題。
label-quit = 結束 Rejoin

label-icon-hidden = Rejoin 的圖像不在選單列中
label-how-to-show-the-icon = 請在「系統設定」>「選單列」中允許它，然後結束 Rejoin 再重新打開。從「應用程式」打開 Rejoin，一定會顯示它的視窗。
