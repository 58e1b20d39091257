### コーチ：キーチェーンについてmacOSがこれから確認すること、クリックするボタン。

coach-title = { $app }がキーチェーンへのアクセスを求めます
coach-speaks = { $app }が、キーチェーンのキーへのアクセスを求めることがあります
# 文の中での、ボタンに書かれている言葉。
coach-button = 「{ $label }」

coach-do-this = このMacにログインするときのパスワードを入力して、{ $button }をクリックしてください。
coach-why-once = これで、次からは確認されません。{ $button }では、毎回確認されます。
coach-why-again = これで、次からは確認されません。{ $button }では、毎回2回ずつ確認されます。

# macOSの確認画面を、Rejoinの言葉で。
coach-dialog-sign = { $app }が、キーチェーンにあるキー「{ $key }」で署名しようとしています。
coach-dialog-access = { $app }が、キーチェーンにあるキー「{ $key }」にアクセスしようとしています。
coach-label-password = 許可するには、「ログイン」キーチェーンのパスワードを入力してください。

# likely：Macは別の言語で、labelはおそらくそこに書かれている言葉。english：位置だけがわかっている。
button-always-allow =
    .likely = 「{ $label }」（3つのうち最初のボタン、英語ではAlways Allow）
    .english = 3つのうち最初のボタン（英語ではAlways Allow）
    .does = これからはこのアプリがこのMacの登録を使えるようになり、macOSは二度と確認しません。
    .tried = 正解です。このアプリについての確認は、これで最後になります。
button-deny =
    .likely = 「{ $label }」（3つのうち真ん中のボタン、英語ではDeny）
    .english = 3つのうち真ん中のボタン（英語ではDeny）
    .does = アプリはこのMacの登録を使えないため、サインインできません。次回、もう一度確認されます。
    .tried = これではアプリがサインインできませんが、何も失われません。次回、もう一度確認されます。
button-allow =
    .likely = 「{ $label }」（3つのうち最後のボタン、英語ではAllow）
    .english = 3つのうち最後のボタン（英語ではAllow）
    .does = アプリは今回だけこのMacの登録を使えます。macOSは何も記憶せず、また確認します。
    .tried = 今回は使えますが、すぐにまた確認されます。最初のボタンを使えば、確認はなくなります。

coach-signed-by-microsoft = このMacの{ $app }は、確かにMicrosoftが署名したものです。Rejoinが確認しました。
coach-signed-by-apple = このMacの{ $app }は、確かにAppleが署名したものです。Rejoinが確認しました。
coach-signed-by-team = このMacの{ $app }には、開発チーム{ $team }の有効な署名があります。
coach-not-verified = このMacの{ $app }を誰が作ったのか、Rejoinは確認できませんでした。このアプリのためにパスワードを入力せず、先にIT担当者に問い合わせてください。
coach-real-or-fake = 本物の確認画面には、知っているアプリの名前と、キー「Microsoft Workplace Join Key」が表示されます。ボタンは3つで、求められるのはこのMacのパスワードです。仕事用アカウントのパスワードを求められることはありません。違うところがあれば、{ $button }をクリックして{ support }に知らせてください。

coach-label-title = これからmacOSが確認すること
coach-label-exercise = まずここで試す
coach-label-try-it = ボタンをクリックして、どうなるか確かめてください。これは見本なので、何も起こりません。
coach-label-real-or-fake = 本物か、偽物か
