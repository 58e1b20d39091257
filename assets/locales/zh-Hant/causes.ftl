### Rejoin 能辨識的問題。headline：一句不含術語的話。title：簡短的一行。
### explanation：這是什麼意思、怎麼解決，一到三個短句。

cause-not-managed =
    .headline = 這台 Mac 目前不是由{ company }管理。
    .title = 不是由{ company }管理
    .explanation = Teams、Outlook 和其他工作用的 App 只接受由{ company }透過 Jamf 管理的 Mac，而這台 Mac 目前不在其中。請告知{ support }：只有他們能重新連接這台 Mac。

cause-hosts-unreachable =
    .headline = 這台 Mac 連不上某些必要的伺服器。
    .title = 有些伺服器連不上
    .explanation = 你的網路或 VPN 擋住了註冊所需的伺服器。請改用其他網路，或試著打開或關閉 VPN。如果還是不行，請將連不上的伺服器告知{ support }。

cause-tls-inspected =
    .headline = 你的網路妨礙了這台 Mac 的註冊。
    .title = 網路會攔截受保護的連線
    .explanation = 你的網路會攔截並解開連往 Microsoft 的加密連線，但這些連線必須保持原樣，所以註冊可能會失敗。{ support-first }可以將這裡列出的伺服器設為例外。

cause-device-signature-error =
    .headline = Jamf 已經無法辨識這台 Mac。
    .title = Jamf 無法辨識這台 Mac
    .explanation = 替{ company }管理這台 Mac 的 Jamf，以「Device Signature Error」錯誤拒絕了它。這需要{ support }重新將這台 Mac 連接到 Jamf，不是你能自行處理的。

cause-jamf-check-in-overdue =
    .headline = 這台 Mac 已經超過一天沒有和{ company }聯繫。
    .title = 超過一天沒有和 Jamf 聯繫
    .explanation = 這台 Mac 應該每 15 分鐘和 Jamf 聯繫一次。請確認已連上網路，有使用 VPN 的話也請確認已打開，然後打開 Self Service，這樣就會開始聯繫。如果過了半小時還是一樣，請告知{ support }。

cause-outside-scope =
    .headline = 這台 Mac 還沒有獲准註冊。
    .title = 不在可以註冊的群組中
    .explanation = 哪些 Mac 可以註冊是由{ company }決定的，而這台 Mac 不在那個群組裡。請聯絡{ support }，請他們把這台 Mac 加進去。在那之前，註冊不會成功。

cause-integration-off =
    .headline = { company-first }目前關閉了 Mac 的註冊。
    .title = 註冊已關閉
    .explanation = Jamf 與 Microsoft Intune 之間的連線已關閉，所以目前所有 Mac 都無法註冊。請等{ support }重新開啟之後，再試一次。

cause-old-connector =
    .headline = { company-first }使用的連線方式，Microsoft 已不再支援。
    .title = Jamf 與 Microsoft 之間的連線方式已過時
    .explanation = 這台 Mac 仍設定為使用 Jamf 連接 Microsoft 的舊方式，而舊方式從 2025 年 1 月 31 日起已不再受支援。{ support-first }必須將它改成目前的方式（Device Compliance）。

cause-jamf-app-permissions =
    .headline = Jamf 在 Microsoft 的權限不正確。
    .title = Jamf 在 Entra 的權限不正確
    .explanation = 這項說明是給{ support }看的：Jamf Pro App 在 Microsoft Entra 中只能有一項 API 權限，也就是 Intune 的 update_device_attributes，不能有其他權限。

cause-connector-consent =
    .headline = 缺少一項核准，所以 Mac 無法註冊。
    .title = Jamf 的連接器缺少同意
    .explanation = 這項說明是給{ support }看的：Microsoft Entra 中沒有「Jamf Native macOS Connector」這個 App，或是同意不是由全域管理員授與的。必須由全域管理員重新授與同意。

cause-license-missing =
    .headline = 註冊這台 Mac 還缺少一項軟體授權。
    .title = 缺少授權
    .explanation = 註冊需要有效的 Jamf 授權，你的帳號也需要 Microsoft Intune 和 Entra ID P1 的授權。{ support-first }可以查出缺少的是哪一項。

cause-graph-token-refused =
    .headline = Microsoft 不接受{ company }所使用的 Jamf。
    .title = Jamf 無法存取 Microsoft Graph
    .explanation = 這項說明是給{ support }看的：Jamf Pro 無法取得 Microsoft Graph 的存取權杖。常見的原因是 Jamf App 在 Entra 的權限不正確、Jamf 或 Intune 的授權已過期，或網路的連接埠未開放。

cause-policy-targets-devices =
    .headline = { company-first }有一項規則的設定方式，對這台 Mac 不會生效。
    .title = 合規性政策指派給了裝置群組
    .explanation = 這項說明是給{ support }看的：Mac 由 Jamf 管理時，Intune 無法將合規性政策套用到裝置群組。這項政策必須指派給使用者群組。

cause-company-portal-missing =
    .headline = 這台 Mac 上沒有註冊所需的 App。
    .title = 未安裝「公司入口網站」
    .explanation = 註冊需要 Microsoft 的 App「公司入口網站」（Company Portal）。如果 Self Service 裡有，請從那裡安裝；如果沒有，請聯絡{ support }。

cause-self-service-missing =
    .headline = 這台 Mac 上沒有 Self Service。
    .title = 未安裝 Self Service
    .explanation = 這台 Mac 只能透過 Self Service 註冊，但找不到這個 App。請聯絡{ support }重新安裝。

cause-registered-more-than-once =
    .headline = 這台 Mac 重複註冊了。
    .title = 重複註冊
    .explanation = App 可能會選到錯誤的註冊，因而不讓你登入。請先不要再次註冊：必須先移除舊的註冊。Rejoin 會帶著你做，有一部分由{ support }處理。

cause-duplicate-records =
    .headline = { company-first }有好幾筆這台 Mac 的記錄。
    .title = Intune 中有重複的記錄
    .explanation = 先前的註冊留下了舊記錄，App 可能會查到錯誤的那一筆。{ support-first }必須刪除舊記錄，這台 Mac 也必須先清理，才能重新註冊。

cause-compliant-only-in-intune =
    .headline = Microsoft 的兩份清單對這台 Mac 的說法不一致。
    .title = 在 Intune 中符合規範，在 Entra 中卻不符合
    .explanation = Intune 認為這台 Mac 沒有問題，但決定你能不能使用 App 的 Entra 還不知道。可能是註冊沒有完成，或是有好幾筆註冊。請在 Self Service 中完成註冊；如果還是不行，請聯絡{ support }協助清理。

cause-registered-without-jamf =
    .headline = 這台 Mac 已註冊，但{ company }看不到它。
    .title = 未透過 Jamf 註冊
    .explanation = 這台 Mac 是直接在「公司入口網站」（Company Portal）註冊的，所以 Jamf 並不知道。請先在「公司入口網站」中移除這台 Mac，再透過 Self Service 註冊。{ register-now }

cause-opened-by-hand =
    .headline = 自行打開「公司入口網站」並不會註冊這台 Mac。
    .title = 「公司入口網站」是直接打開的
    .explanation = 請結束「公司入口網站」（Company Portal）：只有由 Self Service 打開時，它才能註冊這台 Mac。{ register-now }

cause-jamfaad-needs-key =
    .headline = 還差一個許可，才能完成這台 Mac 的註冊。
    .title = Jamf 的 App 需要你的許可
    .explanation = Jamf 的 App 還不能使用這台 Mac 的註冊資料。{ register-now }當 macOS 詢問鑰匙圈中的密鑰時，請輸入這台 Mac 的登入密碼，然後按一下「永遠允許」。如果只按「允許」，之後還會一直詢問。

cause-registration-unfinished =
    .headline = 這台 Mac 的註冊尚未完成。
    .title = 註冊尚未完成
    .explanation = 這台 Mac 已註冊，但 Jamf 還不知道，所以工作用的 App 可能還是不讓你登入。請再執行一次註冊，並做完所有步驟。{ register-now }

cause-identity-incomplete =
    .headline = 這台 Mac 的註冊資料已損壞。
    .title = 註冊資料已損壞
    .explanation = 你的鑰匙圈中只剩下一半的資料：有憑證但沒有密鑰，或有密鑰但沒有憑證。必須先移除剩下的部分才能重新註冊。Rejoin 會帶著你做，有一部分由{ support }處理。

cause-identity-expired =
    .headline = 這台 Mac 的註冊已過期。
    .title = 註冊已過期
    .explanation = 工作用的 App 用來辨識這台 Mac 的憑證已過期。必須先移除才能重新註冊。兩者 Rejoin 都會帶著你做，有一部分由{ support }處理。

cause-platform-sso-needs-repair =
    .headline = 這台 Mac 需要重新設定公司帳號的登入。
    .title = Platform SSO 需要註冊或修復
    .explanation = 你的工作用 App 是由 macOS 替你登入的（Platform SSO），但這台 Mac 上的這項註冊不見了或已損壞。請打開「系統設定」>「使用者與群組」，按一下你名稱旁的資訊按鈕，然後用公司帳號在那裡註冊或修復。

cause-report-left-over =
    .headline = 這台 Mac 的註冊已經不在了。
    .title = 註冊已消失
    .explanation = Jamf 仍以為這台 Mac 已註冊，但註冊本身已經不在了。請重新註冊這台 Mac。{ register-now }

cause-sign-in-needed =
    .headline = 你需要用公司帳號重新登入。
    .title = 登入已過期
    .explanation = 這台 Mac 註冊時的登入已過期。{ register-now }{ sign-in-as }

cause-migration-unfinished =
    .headline = Jamf 的 App 在這台 Mac 上沒有更新完成。
    .title = Jamf 尚未完全改用新的連線方式
    .explanation = 有一個應該自行移除的輔助程式還留著（com.jamf.management.jamfAAD.migrator）。你不需要做任何事，只要告知{ support }就好。

cause-not-registered =
    .headline = 這台 Mac 尚未向{ company }註冊。
    .title = 尚未註冊
    .explanation = 完成註冊之前，Teams、Outlook 和其他工作用的 App 可能不讓你登入。{ register-now }請不要自行打開「公司入口網站」（Company Portal）：Self Service 會以正確的方式打開它。

cause-prompts-ahead =
    .headline = { $asks ->
        [yes] macOS 即將要求你輸入密碼。
       *[no] macOS 不讓某些 App 使用這台 Mac 的註冊資料。
    }
    .title = { $asks ->
        [yes] 有些 App 會要求取用鑰匙圈
       *[no] 有些 App 無法取用鑰匙圈
    }
    .explanation = { $asks ->
        [yes] { $refused ->
            [yes] 有些 App 還沒有取得使用這台 Mac 註冊資料的許可。當 macOS 詢問時，請輸入這台 Mac 的登入密碼，然後按一下「永遠允許」；如果只按「允許」，之後還會再問。另外，macOS 會直接拒絕某些 App，不會詢問你。{ support-first }可以協助處理。
           *[no] 有些 App 還沒有取得使用這台 Mac 註冊資料的許可。當 macOS 詢問時，請輸入這台 Mac 的登入密碼，然後按一下「永遠允許」；如果只按「允許」，之後還會再問。
        }
       *[no] macOS 會直接拒絕某些 App，不會詢問你。{ support-first }可以協助處理。
    }
