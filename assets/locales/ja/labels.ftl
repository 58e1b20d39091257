### メニュー、ページ、コマンドラインの決まった言葉。

label-next-step = 次にすること
label-also-found = ほかに見つかったこと
label-this-mac = このMac
label-apps-that-ask = 登録を使うアプリ
label-not-looked-at = Rejoinが確認できなかったもの
label-settings-problems = 会社が用意したRejoinの設定の問題
label-what-shows-it = 根拠
label-nothing-found = 見つかりません
label-since = いつから
label-who-must-act = 解決できる人
label-doubt = 可能性は高いですが、確実ではありません。Rejoinが確認できなかった場所があります。
label-registration = 登録
label-user = 登録されているユーザ
label-device-id = デバイスID
label-reported-to-jamf = Jamfに伝わっているか
label-help-desk = 問い合わせ先
label-simulated = これは記録されたMacの内容で、今お使いのMacのものではありません。
label-open-rejoin = Rejoinを開く
label-i-see-a-message = メッセージの意味を調べる…
label-what-do-you-see = 何が表示されていますか？
label-how-to-ask = メッセージを入力またはペーストするか、何が起きているかを自分の言葉で書いてください。内容がこのMacの外に出ることはありません。
label-explain = 調べる
label-pages = ページ
label-skip-to-content = 内容へ移動
label-open-the-right-item = 正しい項目を開く
label-what-to-click = クリックするボタンを見る
label-look-again = もう一度確認
label-looking = このMacを確認中…
label-found-here = Rejoinも、このMacで同じ問題を見つけています。
label-quit = Rejoinを終了

label-icon-hidden = Rejoinのアイコンがメニューバーにありません
label-how-to-show-the-icon = 「システム設定」＞「メニューバー」で表示を許可し、Rejoinを終了してから開き直してください。「アプリケーション」フォルダからRejoinを開くと、いつでもウインドウが表示されます。
