### 視窗中的頁面，以導覽列上的名稱表示。

page-status = 狀態
page-guide = 操作引導
page-prompts = macOS 會詢問什麼
page-message = 我看到一則訊息
page-details = 詳細資訊
page-support = 支援
page-about = 關於 Rejoin

### 一則訊息代表什麼。

fits = { $number ->
    [1] 有一個符合的說明。
   *[other] 有 { $number } 個符合的說明，最符合的排在最前面。
}
nothing-fits = Rejoin 找不到符合的說明。請試試訊息的原文，或換個方式說明發生了什麼事。{ support-first }也可以協助你。
