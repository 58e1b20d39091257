### 指令列所說的話。

label-help =
    Rejoin 會告訴你這台 Mac 是否已向公司註冊，
    如果沒有，該怎麼做。

    用法：
      rejoin [--mac 檔案夾]
          選單列中的 App
      rejoin status [--mac 檔案夾] [--lang 語言] [--json]
          直接在終端機中顯示結果
      rejoin status --reports 檔案夾 [--lang 語言] [--json]
          檔案夾中的所有錄製資料和報告：一份表格，或每行一個物件
      rejoin explain 文字 [--mac 檔案夾] [--lang 語言] [--json]
          一則訊息或一種狀況可能代表什麼；任何語言都可以
      rejoin report [--mac 檔案夾] [--out 檔案.zip] [--lang 語言]
          一個給技術支援的檔案，不含姓名、識別碼和位址
      rejoin cleanup [--dry-run | --restore] [--mac 檔案夾] [--lang 語言] [--json]
          移除先前註冊留下的東西，會先顯示清單並詢問；
          --dry-run 只顯示清單，--restore 將檔案放回原處
      rejoin selftest [--mac 檔案夾] [--lang 語言] [--json]
          Rejoin 在這裡能查看什麼，以及 macOS 拒絕了什麼
      rejoin config [--mac 檔案夾] [--lang 語言] [--json]
          公司強制套用的設定，以及有什麼問題

    選項：
      --mac 檔案夾   不查看這台 Mac，而是查看一份 Mac 的錄製資料或報告
      --lang 語言    以哪種語言回答，例如 en 或 zh-Hant
      --json         以一個 JSON 物件回答，供其他程式使用
      -h, --help     顯示這段文字
      -V, --version  顯示版本

    rejoin status 的結束代碼：
      0  已註冊
      1  有事情需要處理，或正在處理
      2  用法錯誤，或錄製資料無法使用
      3  不明

    rejoin status --reports 的結束代碼：
      0  所有報告都可以使用，不論內容為何
      2  用法錯誤，或有報告無法使用

    rejoin report 的結束代碼：
      0  已儲存
      2  用法錯誤，或未儲存

    rejoin explain 的結束代碼：
      0  找到符合的說明
      1  沒有符合的說明
      2  用法錯誤，或錄製資料無法使用

    rejoin cleanup 的結束代碼：
      0  已完成，或沒有事情要做
      1  有東西維持原狀
      2  用法錯誤，或錄製資料無法使用

    rejoin selftest 的結束代碼：
      0  一切正常
      1  有項目被拒絕
      2  用法錯誤，或錄製資料無法使用

    rejoin config 的結束代碼：
      0  設定沒有問題
      1  設定有問題
      2  用法錯誤，或錄製資料無法使用

# 接在說明用法錯誤的那一行之後。
label-try-help = 請試試：rejoin --help

wrong-use-unknown-command = 沒有「{ $word }」這個指令。
wrong-use-unknown-option = 沒有「{ $word }」這個選項，或不能用在這裡。
wrong-use-extra-word = 「{ $word }」是多餘的。
wrong-use-missing-value = 選項「{ $word }」需要一個值。
wrong-use-needless-value = 選項「{ $word }」不需要值。
wrong-use-twice = 選項「{ $word }」出現了兩次。
wrong-use-missing-text = 指令「{ $word }」需要一段文字：一則訊息或一種狀況，並加上引號。

broken-recording = 無法使用錄製資料「{ $folder }」：{ $why }

no-mac-not-a-mac = 這台電腦不是 Mac。若要查看一台 Mac 的錄製資料：rejoin status --mac 檔案夾
no-mac-root = Rejoin 查看的是目前登入者的 Mac，所以不能以 root 執行。請以那位使用者的身分執行。
no-mac-system-account = Rejoin 查看的是目前登入者的 Mac，所以不能以 macOS 本身的帳號執行。請以那位使用者的身分執行。
no-mac-no-user = Rejoin 無法得知目前是誰登入這台 Mac。
no-mac-anothers-session = Rejoin 是在一位使用者的登入作業階段中為另一位使用者啟動的，而 Rejoin 絕不會顯示別人的 Mac。請以你要查看的使用者登入，再從那裡執行。
no-mac-no-screen = 這裡沒有可以顯示 Rejoin 的螢幕。在終端機中請用：rejoin status

not-written = 無法寫出結果：{ $why }
