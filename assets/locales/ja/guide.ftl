### ガイド：問題から抜け出すための手順。困って急いでいる人のために、短く、落ち着いて、一度に1つずつ。

guide-register =
    .title = このMacを登録する
    .intro = いくつかの手順で、10分ほどかかります。Rejoinが見守りながら、今どこまで進んだかを表示します。
    .done = 完了しました。このMacは登録され、Jamfにも伝わっています。
guide-finish =
    .title = このMacの登録を完了する
    .intro = いくつかの手順で、10分ほどかかります。Rejoinが見守りながら、今どこまで進んだかを表示します。
    .done = 完了しました。このMacの登録は済み、Jamfにも伝わっています。
guide-platform-sso =
    .title = このMacの仕事用サインインを設定し直す
    .intro = システム設定での2つの手順です。終わったことはRejoinが自動的に確認します。
    .done = 完了しました。このMacの仕事用サインインに問題はありません。
guide-clean-up =
    .title = クリーンアップして登録し直す
    .intro = 以前の登録で残ったものを削除し、もう一度登録するまで、Rejoinが順に案内します。1時間ほどかかり、その半分は待ち時間です。一部の作業は{ support }が行います。いつでも中断し、あとで続けられます。
    .done = 完了しました。以前の登録で残ったものはなくなり、このMacは1回だけ登録されています。

step-before-you-start =
    .title = 始める前に
    .text = 途中でやめずに、最後まで続けてください。手順に書かれていない限り、「ポータル サイト」（Company Portal）は自分で開かないでください。Self Serviceがちょうどよいときに開きます。
step-quit-apps =
    .title = 「ポータル サイト」とMicrosoftのアプリを終了する
    .text = 開いたままだと、削除するものがまた書き込まれます。作業を保存してから、それぞれを⌘Qキーで終了してください。
step-remove-files =
    .title = 古いファイルを別の場所に移す
    .text = リストを確認して同意すると、Rejoinが行います。ファイルは保管され、元に戻すことができます。
step-system-files =
    .title = 管理者権限が必要なファイルを削除する
    .text = Self Serviceのクリーンアップ、または{ support }が行います。なくなったことはRejoinが自動的に確認します。クリーンアップが正常に終わっても残っている場合は、「完了」をクリックしてください。
step-remove-items =
    .title = キーチェーンから古い項目を削除する
    .text = リストを確認して同意すると、Rejoinが行います。この操作は取り消せません。必要なものは、登録し直すときに新しく作られます。
step-uninstall-portal =
    .title = 「ポータル サイト」がアンインストールされる
    .text = Self Serviceのクリーンアップ、または{ support }が行います。なくなったことはRejoinが自動的に確認します。残しておくよう{ support }に言われた場合は、「完了」をクリックしてください。
step-jamf-record =
    .title = Jamf Proの古いレコードが削除される
    .text = { support }だけが行えます。下の文面を送り、返事が来たら、「完了」をクリックしてください。
step-entra-records =
    .title = Entra IDの古いレコードが削除される
    .text = { support }だけが行えます。下の文面を送り、返事が来たら、「完了」をクリックしてください。
step-intune-records =
    .title = Intuneの古いレコードが削除される
    .text = { support }だけが行えます。下の文面を送り、返事が来たら、「完了」をクリックしてください。
step-restart =
    .title = このMacを再起動する
    .text = 作業を保存してから、アップルメニュー＞「再起動」を選んでください。そのあと、Rejoinがここから続けます。
step-wait =
    .title = 30分待つ
    .text = Microsoftのサーバから古い登録が消えるまでに、それだけの時間がかかります。その間も仕事を続けられますが、「ポータル サイト」は開かないでください。時間になったらRejoinがお知らせします。
step-install-portal =
    .title = 「ポータル サイト」をインストールし直す
    .text = Self Service、または{ support }が行います。そのあと、自分では開かないでください。
step-quit-company-portal =
    .title = 「ポータル サイト」を終了する
    .text = 自分で開いたときは、このMacを登録できません。「ポータル サイト」（Company Portal）のウインドウをクリックして、⌘Qキーを押してください。
step-remove-this-mac =
    .title = 「ポータル サイト」でこのMacを削除する
    .text = 「ポータル サイト」（Company Portal）を開き、デバイスの中からこのMacを選んで削除してから、「ポータル サイト」を終了します。変更するにはSelf Serviceを開くようにと表示されたら、そこでやめて{ support }に知らせてください。その場合、このMacはJamfを通して登録されています。
step-open-item =
    .title = Self Serviceで登録を開く
    .text = Self Serviceで{ item }を選んで、実行してください。「ポータル サイト」（Company Portal）が自動的に開きます。1分ほどかかることがあります。
step-sign-in =
    .title = 「ポータル サイト」にサインインする
    .text = 最初の画面で、仕事用アカウントを使ってください。完了と表示されるまで、「ポータル サイト」は開いたままにしてください。
step-begin =
    .title = 「開始」をクリックする
    .text = 「ポータル サイト」がアカウントを確認し、このMacの状態を表示します。黄色い三角形は、まだ済んでいないことを示します。そこで「開始」をクリックしてください。
step-mac-password =
    .title = macOSに求められたら、このMacのパスワードを入力する
    .text = このMacにログインするときのパスワードです。登録には数分かかることがあります。その間も仕事を続けられます。終わるとメッセージが表示されます。
step-to-the-end =
    .title = 何も求められなくなるまで進める
    .text = 「ポータル サイト」が開いたり、ブラウザでサインインを求められたりすることがあります。仕事用アカウントを使ってください。どちらも、終わるまで閉じないでください。
step-prompts =
    .title = macOSの確認画面が出たら、「常に許可」をクリックする
    .text = キーの名前は「Microsoft Workplace Join Key」で、Jamfのアプリまたは「ポータル サイト」が必要としています。このMacにログインするときのパスワードを入力してから、「常に許可」をクリックしてください。
step-jamf-has-the-id =
    .title = Jamfに登録が伝わる
    .text = 何もする必要はありません。数分かかることがあります。
step-sign-in-again =
    .title = もう一度サインインする
    .text = { sign-in-as }何も求められなくなるまで進めてください。
step-open-settings =
    .title = システム設定を開く
    .text = 「ユーザとグループ」で、自分の名前の横にある情報ボタンをクリックしてください。
step-register-or-repair =
    .title = そこで仕事用サインインを登録または修復する
    .text = macOSの指示に従い、仕事用アカウントを使ってください。集中モードがオンの場合は、その間オフにしてください。オンのままでは、macOSのメッセージが表示されないことがあります。

### ガイドを始める前に知っておくこと。

before-at-hand = 用意するもの：仕事用アカウントとそのパスワード、このMacにログインするときのパスワード。
before-no-prompts = キーチェーンのキーについて、macOSの確認画面は表示されません。
before-perhaps-prompts = キーチェーンのキーについて、macOSの確認画面が表示されることも、されないこともあります。新しい登録がどこに保管されるかによって決まり、事前にはわかりません。表示されたら、「常に許可」をクリックしてください。
before-prompts = Jamfのアプリまたは「ポータル サイト」のために、キーチェーンのキー「Microsoft Workplace Join Key」について、macOSの確認画面が表示されます。
before-dialogs = 「常に許可」をクリックすれば、確認は{ $always-allow }回だけで、その後はありません。「許可」では、毎回{ $allow }回確認されます。

progress-done = 完了
progress-now = 今ここ
progress-ahead = これから

guide-step-of = 手順{ $number }/{ $total }
guide-go-on = 手順{ $number }/{ $total }：{ $step }
by-rejoin = 自動で進みます
changed-nothing = なし

### 思わぬ道：どう見えるか、どう戻るか。決して責めない。

wrong-turn-opened-by-hand =
    .what = 「ポータル サイト」が直接開かれました。この方法では、このMacを登録できません。
    .way-back = 「ポータル サイト」（Company Portal）を終了してください。次に、Self Serviceを開いて{ item }を選んでください。
wrong-turn-denied =
    .what = キーについての確認に「拒否」で答えたか、確認画面が閉じられたようです。
    .way-back = やり直せば大丈夫です。Self Serviceで{ item }をもう一度実行してください。macOSの確認画面が表示されたら、このMacにログインするときのパスワードを入力して、「常に許可」をクリックしてください。
wrong-turn-allowed-once =
    .what = キーについての確認に、「常に許可」ではなく「許可」で答えたようです。
    .way-back = うまくいきましたが、macOSはまた確認します。そのときは「常に許可」をクリックしてください。
wrong-turn-portal-closed-early =
    .what = このMacが登録される前に、「ポータル サイト」が閉じられたようです。
    .way-back = Self Serviceで{ item }をもう一度実行し、完了と表示されるまで「ポータル サイト」を開いたままにしてください。
wrong-turn-self-service-not-reached =
    .what = Self Serviceが開かなかったようです。
    .way-back = もう一度試してください。それでも何も起きない場合は、「アプリケーション」フォルダからSelf Serviceを開いて、{ item }を選んでください。
wrong-turn-nothing-moved =
    .what = 5分間、何も変わっていません。
    .way-back = 「ポータル サイト」、ブラウザ、macOSの確認画面など、操作を待っているウインドウがないか探してください。なければ、この手順をもう一度行ってください。それでも進まない場合は、{ support }に問い合わせてください。

guide-label-start = ガイドを始める
guide-label-tick = 完了
guide-label-end = やめる
guide-label-close = 閉じる
guide-label-what-changed = 変わったこと
guide-label-before = 以前
guide-label-after = 現在
guide-label-shown-by = Rejoinが確認する場所

### リンクがどこにもつながらないときに残る方法。name：会社でのSelf Serviceの名前、またはアドレス。

way-find-item = { $name }で{ item }を選んでください。
way-by-hand = 自動では開けませんでした。{ $name }を自分で開いて、{ item }を選んでください。
way-look-there = 自動では開けませんでした。{ $name }を自分で開いて、その中を探してください。
way-nothing-happened = リンク先が開きませんでした。{ $name }を自分で開いて、{ item }を選んでください。
way-settings-by-hand = 自動では開けませんでした。「システム設定」＞「ユーザとグループ」を自分で開いて、自分の名前の横にある情報ボタンをクリックしてください。
way-link-by-hand = 自動では開けませんでした。アドレスはこちらです：{ $name }
