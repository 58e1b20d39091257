### 預先說明：macOS 會針對鑰匙圈詢問什麼，以及該按哪個按鈕。

coach-title = 「{ $app }」即將要求取用鑰匙圈
coach-speaks = 「{ $app }」現在可能會要求取用鑰匙圈中的密鑰
# 按鈕上的文字，放在句子裡。
coach-button = 「{ $label }」

coach-do-this = 請輸入這台 Mac 的登入密碼，然後按一下{ $button }。
coach-why-once = 這樣以後就不會再詢問。如果按{ $button }，每次都會詢問。
coach-why-again = 這樣以後就不會再詢問。如果按{ $button }，每次都會詢問兩次。

# macOS 的詢問，用我們自己的話來說。
coach-dialog-sign = 「{ $app }」想要使用鑰匙圈中的密鑰「{ $key }」來簽署。
coach-dialog-access = 「{ $app }」想要取用鑰匙圈中的密鑰「{ $key }」。
coach-label-password = 若要允許，請輸入「登入」鑰匙圈的密碼。

# likely：Mac 使用另一種語言，label 是那裡很可能出現的文字。english：只知道位置。
button-always-allow =
    .likely = 「{ $label }」（三個按鈕中的第一個，英文為 Always Allow）
    .english = 三個按鈕中的第一個（英文為 Always Allow）
    .does = 這個 App 從現在起可以使用這台 Mac 的註冊資料，macOS 不會再為它詢問。
    .tried = 沒錯。這會是這個 App 最後一次詢問。
button-deny =
    .likely = 「{ $label }」（中間的按鈕，英文為 Deny）
    .english = 中間的按鈕（英文為 Deny）
    .does = 這個 App 不能使用這台 Mac 的註冊資料，所以無法讓你登入。下次會再詢問。
    .tried = 這個 App 這次會無法讓你登入。不會有任何損失：下次會再詢問。
button-allow =
    .likely = 「{ $label }」（三個按鈕中的最後一個，英文為 Allow）
    .english = 三個按鈕中的最後一個（英文為 Allow）
    .does = 這個 App 只有這一次可以使用這台 Mac 的註冊資料。macOS 不會記住，之後會再詢問。
    .tried = 這次可以使用，但 macOS 很快又會詢問。按第一個按鈕就不會再問了。

coach-signed-by-microsoft = Rejoin 已驗證：這台 Mac 上的「{ $app }」確實是由 Microsoft 簽署的。
coach-signed-by-apple = Rejoin 已驗證：這台 Mac 上的「{ $app }」確實是由 Apple 簽署的。
coach-signed-by-team = 這台 Mac 上的「{ $app }」具有有效的簽章，來自開發團隊 { $team }。
coach-not-verified = Rejoin 無法驗證這台 Mac 上的「{ $app }」是由誰製作的。請不要為它輸入任何密碼，並先詢問公司的資訊部門。
coach-real-or-fake = 真正的詢問會寫出你認得的 App 和「Microsoft Workplace Join Key」這個密鑰。它有三個按鈕，要求的是這台 Mac 的密碼，絕不會是公司帳號的密碼。如果有任何地方不一樣，請按{ $button }，並告知{ support }。

coach-label-title = macOS 會詢問什麼
coach-label-exercise = 先在這裡試試看
coach-label-try-it = 按任何一個按鈕，看看會發生什麼事。這只是示意圖。
coach-label-real-or-fake = 是真的還是假的？
