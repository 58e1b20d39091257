### サポートのためのレポート、および複数のレポート。

# 保存する前に、全体の上に。
report-title = このレポートは、ヘルプデスクのための1つのファイルです。Rejoinから見たこのMacの様子が、ヘルプデスクに伝わります。

report-inside = 含まれるもの
report-machine = 日時、タイムゾーン、macOSのバージョン、お使いの言語
report-settings = 登録とRejoinについて、Jamfと会社が設定したもの：オン/オフ、数値、時刻
report-log-lines = Jamfと「ポータル サイト」のログ（{ $number }行）
report-registrations = キーチェーンにある登録（{ $number }件）：日付と、登録を使えるアプリ
report-apps = 登録に関係のあるアプリ（{ $number }個）
report-commands = 登録についてmacOSやJamfのコマンドが答えた内容（{ $number }個）
report-hosts = 登録のためのサーバのうち、このMacから接続できるもの
report-unreadable = Rejoinが確認できなかったもの（{ $number }件）

report-masked = 置き換えられるもの（同じものは必ず同じ言葉に置き換えます）
report-people = 人の名前（{ $number }人、「user-1」などに）
report-ids = このMacまたは会社のID（{ $number }個）
report-addresses = アドレス（{ $number }個、「host-1.example」などに）
report-names = ポリシー、フォルダ、アプリの名前（{ $number }個）

report-without = 含まれないもの
report-left-out = パスワード、キー、トークン、Cookie、キーチェーンのほかの項目、ほかのアプリとファイル、このMacの名前
report-not-sent = Rejoinは何も送信しません。ファイルを誰に渡すかは、ご自身で決められます。

report-questions = わかるものだけ、ここかメッセージの中で答えてください。ヘルプデスクから尋ねられる内容です。
report-question-message = メッセージには、正確には何と書かれていますか？
report-question-where = どのアプリのどの画面に表示されますか？
report-question-since = いつからですか？
report-question-worked = 以前は使えていましたか？
report-question-colleague = 同僚にも同じ問題が起きていますか？
report-question-others = ほかにもMacを使っていますか？それらは登録されていますか？

report-saved = レポートを保存しました：{ $file }
report-not-saved = レポートを「{ $file }」として保存できませんでした：{ $why }
report-exists = 「{ $file }」というファイルはすでにあります。Rejoinは上書きしません。別の名前を選んでください。

# rejoin status --reports：列の名前と、状態の代わりの言葉。
report-column-report = レポート
report-column-state = 状態
report-column-found = 見つかったこと
report-broken = 使えない

reports-unreadable = フォルダ「{ $folder }」を読み込めません：{ $why }
reports-none = 「{ $folder }」にレポートはありません。
reports-broken = { $number }個のレポートが使えません。
