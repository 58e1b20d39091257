### 清理：到底會移除什麼、保留什麼，以及給資訊部門的文字。平和、精確，不怪任何人。

removal-label-list = 會移除的
removal-label-stays = 會保留的
removal-label-not-looked-at = Rejoin 無法查看，因此保留的
removal-label-no = 不要，全部維持原狀
removal-label-put-back = 將檔案放回原處
removal-label-is-put-back = 檔案已放回原處。
removal-label-letter = 給資訊部門的文字
removal-label-copy = 拷貝文字
removal-label-is-copied = 已拷貝。請貼到給資訊部門的訊息中。
removal-label-not-copied = 無法拷貝。請選取文字，然後按下 ⌘C。
removal-label-left = 還要等待
removal-label-changed = 清單顯示之後有了變化，因此沒有移除任何東西。請查看新的清單。
removal-label-resumed = Rejoin 在清理時曾經中斷，現在已經清理完畢。還沒做的事列在引導中。
removal-label-not-now = 沒有移除任何東西：Rejoin 目前無法在你的個人專屬檔案夾中工作，或已經在清理。請稍後再試一次。
removal-label-cut-off = Rejoin 沒能全部完成：一部分已經做好，其餘還沒有。下次啟動 Rejoin 或「rejoin cleanup」時會繼續。
removal-label-only-tells = 在真正的 Mac 上，Rejoin 現在就會執行。這是一份錄製的資料，會維持原狀。

removal-group-company-portal = 「公司入口網站」的檔案
removal-group-self-service = Self Service 的檔案
removal-group-jamfs-app = Jamf App 的檔案
removal-group-certificates = 憑證
removal-group-keys = 密鑰
removal-group-passwords = App 記下的密碼
removal-group-web-pages = 哪個網頁使用哪張憑證

removal-entry-data = App 記住的內容
removal-entry-user-context = 使用者是誰
removal-entry-windows = 曾打開的視窗
removal-entry-settings = 設定
removal-entry-cookies = Cookie
removal-entry-certificate = 註冊的憑證
removal-entry-private-key = 專用密鑰
removal-entry-public-key = 公用密鑰
removal-entry-password = 密碼
removal-entry-identity-preference = 身分偏好設定

removal-stays-jamfs-keys = Jamf 自己的密鑰
removal-stays-passwords = 你自己的密碼，以及鑰匙圈中的其他所有項目
removal-stays-documents = 你的文件、郵件和 App
removal-stays-registration = 這台 Mac 目前使用的註冊

removal-ask-files = 將 { $number } 個檔案移到一旁⋯
removal-ask-items = 刪除 { $number } 個項目⋯
removal-question-files = 要將這 { $number } 個檔案移到一旁嗎？
removal-question-items = 要從鑰匙圈刪除這 { $number } 個項目嗎？
removal-warning-files = { $number ->
   *[other] 檔案會保留在專用的檔案夾中，你可以放回原處。
}
removal-warning-items = { $number ->
   *[other] 這個動作無法還原。重新註冊時會建立所需的一切。
}
removal-yes-files = { $number ->
   *[other] 移到一旁
}
removal-yes-items = { $number ->
   *[other] 永久刪除
}
removal-done-files = 已將 { $number } 個檔案移到一旁。
removal-done-items = 已從鑰匙圈刪除 { $number } 個項目。
removal-refused = macOS 不讓 Rejoin 移除，因此保留：{ $what }
removal-not-put-back = 原處已有其他東西，或 macOS 不允許，因此沒有放回：{ $what }
removal-not-looked-at = 無法查看：{ $reason }
removal-behind-a-link = 連到其他位置，Rejoin 不會動它
removal-still-open = 仍然打開：{ $apps }
removal-last-resort = 只有在其他方法都沒用時，而且只能由{ support }處理：移除 MDM 描述檔和 Jamf 的軟體、在 Jamf Pro 中刪除這台 Mac，再重新納入管理。這會讓 Self Service 和這份引導都無法使用，所以 Rejoin 絕不會這麼做。

removal-user = { $user-given ->
    [yes] { $user }
   *[no] 不明
}
removal-ids = { $ids-given ->
    [yes] { $ids }
   *[no] 不明
}
removal-letter-jamf-record =
    你好，我正在清理我的 Mac 在 Microsoft Intune 的註冊，以便重新註冊。
    請查看 Jamf Pro 中是否有同一台 Mac 的舊記錄，並將它們刪除。請保留仍在回報的那一筆。
    使用者：{ removal-user }
    Entra 中的裝置識別碼：{ removal-ids }
removal-letter-entra-records =
    你好，我正在清理我的 Mac 在 Microsoft Intune 的註冊，以便重新註冊。
    請在 Entra ID（裝置 > 所有裝置）中刪除下列裝置的記錄，以及這台 Mac 的其他舊記錄。
    使用者：{ removal-user }
    裝置識別碼：{ removal-ids }
removal-letter-intune-records =
    你好，我正在清理我的 Mac 在 Microsoft Intune 的註冊，以便重新註冊。
    請在 Intune（裝置 > macOS）中刪除下列裝置的記錄，以及這台 Mac 的其他舊記錄。我最快會在半小時後重新註冊。
    使用者：{ removal-user }
    Entra 裝置識別碼：{ removal-ids }
