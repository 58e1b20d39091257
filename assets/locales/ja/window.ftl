### 「詳細」「サポート」「Rejoinについて」のページ。

language-name = 日本語

# macOS shows it where it asks whether Rejoin may reach devices on the local network.
local-network = 会社のJamfサーバがこのネットワーク上にある場合、このMacからそのサーバに接続できるかをRejoinが確認するには許可が必要です。ほかの機器は探しません。

details-title = Rejoinが読み取った内容
details-intro = このMacでRejoinが確認したものを、そのままの形で、場所と時刻とともに示します。IT担当者のための情報なので、お読みになる必要はありません。
details-everywhere = 確認したい場所はすべて確認できました。
details-not-everywhere = 確認できなかった場所があります
details-read-at = 読み取り
details-there = あります
details-not-there = ありません
details-not-tried = まだ試していません。最初のページで「もう一度確認」をクリックしてください
details-of-registration = 登録
details-of-jamf = Jamf
details-of-apps = アプリ
details-of-network = ネットワーク
details-of-mac = このMac

reading-login-keychain = ログインキーチェーン
reading-platform-sso = プラットフォームSSO
reading-sso-status = Jamfアプリから見たサインイン
reading-migrator = Jamfアプリの移行
reading-enrollment = 管理
reading-jamf-binary = Jamfのプログラム
reading-jamf-server = Jamfサーバ
reading-may-register = 登録の許可
reading-connector = JamfとMicrosoftの連携
reading-azure-id = 登録のJamfへの報告
reading-azure-token = Jamfアプリの最後のサインイン
reading-jamf-log = Jamfのログ
reading-portal-log = 「ポータル サイト」のログ
reading-running = 起動中のアプリ
reading-hosts = サーバ
reading-user = ユーザと言語
reading-awake = スリープ解除の時刻
reading-guide = 始めた手順

support-title = サポートを受ける
support-intro = { support-first }に相談できます。下のレポートを渡せば、細かく尋ねられることはほとんどありません。
support-nobody = 会社の問い合わせ先が設定されていません。Macを管理している担当者に相談し、下のレポートを渡してください。
support-page = サポートのページを開く
support-email = メールを書く
support-phone = 電話をかける
support-report = ヘルプデスク用のレポート
support-review = レポートの内容を見る
support-answers = 上の回答（入力したとおり）
support-save = レポートを保存…
support-show = Finderに表示

about-title = Rejoinについて
about-version = バージョン{ $version }
about-intro = Rejoinは、{ company }へのこのMacの登録を見守り、何かが必要なときにお知らせします。
about-language = 言語
about-automatic = macOSと同じ
about-language-forced = 言語は{ company }が設定しています。
about-settings = 会社の設定
about-settings-made = このMacのRejoinは、{ company }が設定しています。
about-settings-none = Rejoinについての会社の設定はありません。
about-help = ヘルプ
about-shapes = アイコンの意味

help-purpose =
    .title = Rejoinは何のためのものですか？
    .text = TeamsやOutlookなどの仕事用アプリは、{ company }に登録されたMacでしか使えません。Rejoinは、このMacが登録されているかを確認し、問題があればその内容と解決の手順を示します。
help-needed =
    .title = 対応が必要と表示されたら？
    .text = メニューバーのアイコンからRejoinを開き、大きなボタンをクリックしてください。手順が終わるとRejoinが自動で気づくので、今どこまで進んだかがいつでもわかります。
help-self-service =
    .title = 「ポータル サイト」ではなくSelf Serviceから始めるのはなぜですか？
    .text = 「ポータル サイト」を自分で開いて登録すると、Jamfに登録が伝わらず、有効になりません。RejoinはSelf Serviceの正しい項目を開きます。
help-prompts =
    .title = macOSがパスワードを尋ねるのはなぜですか？
    .text = アプリが、キーチェーンにある登録を使おうとしています。Rejoinは、その確認が表示される前に、どんな画面か、どのボタン（「常に許可」）をクリックすれば終わるかを示します。
help-stuck =
    .title = 先に進めないときは？
    .text = 「メッセージの意味」のページに、表示されたメッセージを入力してください。または「サポート」のページでレポートを保存し、{ support }に渡してください。
help-privacy =
    .title = Rejoinは何を知っていますか？
    .text = Rejoinが読み取るのは「詳細」のページにあるものだけで、パスワードや秘密鍵を読み取ることはありません。どこにも何も送信しません。
