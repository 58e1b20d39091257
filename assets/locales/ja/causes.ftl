### Rejoinが見分けるもの。headline：専門用語のない1文。title：短い1行。
### explanation：どういうことか、どうすれば抜け出せるかを、短い1〜3文で。

cause-not-managed =
    .headline = このMacは{ company }の管理対象になっていません。
    .title = { company }の管理対象外
    .explanation = Teams、Outlookなどの仕事用アプリは、{ company }がJamfで管理しているMacでしか使えません。このMacは今のところ管理対象に入っていません。{ support }に連絡してください。管理対象に戻せるのは{ support }だけです。

cause-hosts-unreachable =
    .headline = このMacから、必要なサーバの一部に接続できません。
    .title = 一部のサーバに接続できない
    .explanation = ネットワークまたはVPNが、登録に必要なサーバへの接続をブロックしています。別のネットワークを使うか、VPNのオンとオフを切り替えてみてください。それでも接続できない場合は、どのサーバかを{ support }に伝えてください。

cause-tls-inspected =
    .headline = お使いのネットワークが、このMacの登録を妨げています。
    .title = 保護された通信の中身がネットワークで調べられている
    .explanation = お使いのネットワークで、Microsoftとの暗号化通信の中身が調べられています。調べられると、登録に失敗することがあります。ここに示したサーバを対象から外す設定は、{ support }が行えます。

cause-device-signature-error =
    .headline = JamfがこのMacを認識できなくなっています。
    .title = JamfがこのMacを認識できない
    .explanation = { company }でこのMacを管理しているJamfが、「Device Signature Error」というエラーでこのMacを拒否しています。{ support-first }がこのMacをJamfに接続し直す必要があります。ご自身で行う操作はありません。

cause-jamf-check-in-overdue =
    .headline = このMacは1日以上、{ company }と通信していません。
    .title = 1日以上Jamfと通信していない
    .explanation = このMacは通常、15分ごとにJamfと通信します。インターネットに接続しているか、VPNを使う場合はオンになっているかを確認してから、Self Serviceを開いてください。開くと通信が行われます。30分たっても変わらない場合は、{ support }に連絡してください。

cause-outside-scope =
    .headline = このMacの登録は、まだ許可されていません。
    .title = 登録できるグループに入っていない
    .explanation = どのMacを登録できるかは{ company }が決めていて、このMacはそのグループに入っていません。追加するよう{ support }に依頼してください。追加されるまでは、登録しようとしてもうまくいきません。

cause-integration-off =
    .headline = { company-first }では現在、Macの登録が停止されています。
    .title = 登録が停止されている
    .explanation = JamfとMicrosoft Intuneの連携がオフになっているため、今はどのMacも登録できません。連携は{ support }がオンに戻す必要があります。その後、もう一度試してください。

cause-old-connector =
    .headline = { company-first }では、Microsoftのサポートが終了した連携方法が使われています。
    .title = JamfとMicrosoftの連携方法が古い
    .explanation = このMacは、2025年1月31日にサポートが終了した、Jamfの古い連携方法で設定されています。{ support-first }が現在の方法（Device Compliance）に移行する必要があります。

cause-jamf-app-permissions =
    .headline = Microsoft側で、Jamfに正しい権限が与えられていません。
    .title = EntraでのJamfの権限が正しくない
    .explanation = { support }向けの情報です。Microsoft EntraのJamf Proアプリに付けるAPIのアクセス許可は、Intuneのupdate_device_attributesの1つだけにして、ほかはすべて外す必要があります。

cause-connector-consent =
    .headline = 必要な承認がないため、Macを登録できません。
    .title = Jamfのコネクタへの同意がない
    .explanation = { support }向けの情報です。Microsoft Entraに「Jamf Native macOS Connector」アプリがないか、グローバル管理者以外の人が同意しています。グローバル管理者がもう一度同意する必要があります。

cause-license-missing =
    .headline = このMacの登録に必要なライセンスがありません。
    .title = ライセンスがない
    .explanation = 登録には、有効なJamfのライセンスと、お使いのアカウントに割り当てられたMicrosoft IntuneおよびEntra ID P1のライセンスが必要です。どれが足りないかは{ support }が確認できます。

cause-graph-token-refused =
    .headline = Microsoftが、{ company }のJamfからのアクセスを拒否しています。
    .title = JamfがMicrosoft Graphにアクセスできない
    .explanation = { support }向けの情報です。Jamf ProがMicrosoft Graphのアクセストークンを取得できません。よくある原因は、EntraにあるJamfアプリの権限の誤り、JamfまたはIntuneのライセンス切れ、閉じたネットワークポートです。

cause-policy-targets-devices =
    .headline = { company }のルールが、このMacでは機能しない形で設定されています。
    .title = コンプライアンスポリシーの割り当て先がデバイスのグループになっている
    .explanation = { support }向けの情報です。MacをJamfで管理している場合、Intuneのコンプライアンスポリシーはデバイスのグループに適用できません。ユーザのグループに割り当てる必要があります。

cause-company-portal-missing =
    .headline = このMacの登録に使うアプリがありません。
    .title = 「ポータル サイト」がインストールされていない
    .explanation = 登録には、Microsoftのアプリ「ポータル サイト」（Company Portal）が必要です。Self Serviceにあれば、そこからインストールしてください。なければ、{ support }に問い合わせてください。

cause-self-service-missing =
    .headline = このMacにSelf Serviceがありません。
    .title = Self Serviceがインストールされていない
    .explanation = このMacの登録はSelf Serviceからしか行えませんが、そのアプリがありません。もう一度インストールするよう{ support }に依頼してください。

cause-registered-more-than-once =
    .headline = このMacは複数回登録されています。
    .title = 複数回登録されている
    .explanation = アプリが間違った登録を使い、利用を拒否することがあります。今はまだ登録し直さないでください。先に古い登録を削除する必要があります。手順はRejoinが案内し、一部は{ support }が行います。

cause-duplicate-records =
    .headline = { company-first }側に、このMacの情報が複数あります。
    .title = Intuneに重複したレコードがある
    .explanation = 以前の登録の情報が残っているため、アプリが間違ったほうを調べることがあります。{ support-first }が古い情報を削除し、このMacをクリーンアップしてから、登録し直す必要があります。

cause-compliant-only-in-intune =
    .headline = Microsoftの2つの一覧で、このMacの状態が食い違っています。
    .title = Intuneでは準拠、Entraでは非準拠
    .explanation = IntuneではこのMacに問題はありませんが、アプリの利用を許可するEntraにはまだ伝わっていません。登録が最後まで終わっていないか、複数の登録があります。Self Serviceで登録を最後まで進めてください。それでも解決しない場合は、{ support }にクリーンアップを依頼してください。

cause-registered-without-jamf =
    .headline = このMacは登録されていますが、{ company }からは確認できません。
    .title = Jamfを通さずに登録されている
    .explanation = 「ポータル サイト」（Company Portal）で直接登録されたため、Jamfにはこの登録が伝わっていません。まず「ポータル サイト」でこのMacを削除し、その後でSelf Serviceから登録してください。{ register-now }

cause-opened-by-hand =
    .headline = 「ポータル サイト」を直接開いても、このMacは登録されません。
    .title = 「ポータル サイト」が直接開かれた
    .explanation = 「ポータル サイト」（Company Portal）を終了してください。このアプリでMacを登録できるのは、Self Serviceから開かれたときだけです。{ register-now }

cause-jamfaad-needs-key =
    .headline = このMacの登録を完了するには、許可があと1つ必要です。
    .title = Jamfのアプリに許可が必要
    .explanation = Jamfのアプリは、まだこのMacの登録を使えません。{ register-now }キーチェーンのキーについてmacOSの確認画面が表示されたら、このMacにログインするときのパスワードを入力して、「常に許可」をクリックしてください。「許可」では、何度も確認されます。

cause-registration-unfinished =
    .headline = このMacの登録が完了していません。
    .title = 登録が完了していない
    .explanation = このMacは登録されていますが、Jamfにはまだ伝わっていません。そのため、仕事用アプリを使えないことがあります。もう一度登録を実行して、最後まで進めてください。{ register-now }

cause-identity-incomplete =
    .headline = このMacの登録が壊れています。
    .title = 登録が壊れている
    .explanation = キーチェーンには、証明書かキーのどちらか片方しか残っていません。登録し直す前に、残っているものを削除する必要があります。手順はRejoinが案内し、一部は{ support }が行います。

cause-identity-expired =
    .headline = このMacの登録の有効期限が切れています。
    .title = 登録の期限切れ
    .explanation = 仕事用アプリがこのMacを見分けるための証明書が、期限切れになりました。登録し直す前に、削除する必要があります。どちらの手順もRejoinが案内し、一部は{ support }が行います。

cause-platform-sso-needs-repair =
    .headline = このMacの仕事用サインインを設定し直す必要があります。
    .title = プラットフォームSSOの登録または修復が必要
    .explanation = 仕事用アプリへのサインインはmacOS自体が行います（プラットフォームSSO）。このMacでは、そのための登録がないか、壊れています。「システム設定」＞「ユーザとグループ」を開き、自分の名前の横にある情報ボタンをクリックして、仕事用アカウントで登録または修復してください。

cause-report-left-over =
    .headline = このMacの登録がなくなっています。
    .title = 登録がなくなっている
    .explanation = JamfではこのMacは登録済みのままですが、登録そのものはもうありません。もう一度登録してください。{ register-now }

cause-sign-in-needed =
    .headline = 仕事用アカウントでもう一度サインインする必要があります。
    .title = サインインの期限切れ
    .explanation = このMacの登録に使われているサインインが、期限切れになりました。{ register-now }{ sign-in-as }

cause-migration-unfinished =
    .headline = このMacで、Jamfのアプリのアップデートが完了していません。
    .title = Jamfの新しい連携への移行が完了していない
    .explanation = 自動的に削除されるはずの補助プログラムが残っています（com.jamf.management.jamfAAD.migrator）。ご自身で行う操作はありませんが、{ support }に知らせてください。

cause-not-registered =
    .headline = このMacは{ company }に登録されていません。
    .title = 未登録
    .explanation = 登録するまで、Teams、Outlookなどの仕事用アプリを使えないことがあります。{ register-now }「ポータル サイト」（Company Portal）は自分で開かないでください。Self Serviceが正しい方法で開きます。

cause-prompts-ahead =
    .headline = { $asks ->
        [yes] これから、macOSがパスワードの入力を求めます。
       *[no] macOSにより、一部のアプリがこのMacの登録を使えません。
    }
    .title = { $asks ->
        [yes] キーチェーンへのアクセスを求めるアプリがある
       *[no] キーチェーンへのアクセスを拒否されるアプリがある
    }
    .explanation = { $asks ->
        [yes] { $refused ->
            [yes] このMacの登録を使う許可が、まだ一部のアプリにありません。macOSの確認画面が表示されたら、このMacにログインするときのパスワードを入力して、「常に許可」をクリックしてください。「許可」だけでは、また確認されます。ほかに、確認なしでmacOSに拒否されるアプリもあります。これについては{ support }に手伝ってもらえます。
           *[no] このMacの登録を使う許可が、まだ一部のアプリにありません。macOSの確認画面が表示されたら、このMacにログインするときのパスワードを入力して、「常に許可」をクリックしてください。「許可」だけでは、また確認されます。
        }
       *[no] 一部のアプリは、確認なしでmacOSに拒否されます。これについては{ support }に手伝ってもらえます。
    }
