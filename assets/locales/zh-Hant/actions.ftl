### Rejoin 可以為你做的事：按鈕上的文字。

action-open-registration = { $item-given ->
    [yes] 在 Self Service 中打開「{ $item }」
   *[no] 在 Self Service 中打開註冊項目
}
action-find-registration = { $item-given ->
    [yes] 打開 Self Service 並尋找「{ $item }」
   *[no] 打開 Self Service 並尋找註冊這台 Mac 的項目
}
action-open-self-service = 打開 Self Service
action-install-company-portal = 從 Self Service 安裝「公司入口網站」
action-open-clean-up-policy = 在 Self Service 中打開清理項目
action-start-guide = 開始操作引導
action-repair-platform-sso = 打開「系統設定」
action-contact-support = 聯絡{ support }
action-make-report = 製作報告給{ support }

### 由誰處理。

who-user = 你
who-it = { $support-given ->
    [yes] { $support }
   *[no] 公司的資訊部門
}
who-user-then-it = 你；如果還是不行，請找{ support }
who-it-then-user = { support-first }，可能需要你協助
