### クリーンアップ：何がなくなり、何が残るか、IT担当者への文面。落ち着いて正確に、誰も責めない。

removal-label-list = なくなるもの
removal-label-stays = 残るもの
removal-label-not-looked-at = Rejoinが確認できなかったため、残るもの
removal-label-no = いいえ、そのままにする
removal-label-put-back = ファイルを元に戻す
removal-label-is-put-back = ファイルを元の場所に戻しました。
removal-label-letter = IT担当者への文面
removal-label-copy = 文面をコピー
removal-label-is-copied = コピーしました。IT担当者へのメッセージに貼り付けてください。
removal-label-not-copied = コピーできませんでした。文面を選択して、⌘Cキーを押してください。
removal-label-left = 残り時間
removal-label-changed = リストを表示したあとに変化があったため、何も削除していません。新しいリストを確認してください。
removal-label-resumed = クリーンアップの途中でRejoinが中断されましたが、最後まで終わらせました。残りの作業はガイドに表示されています。
removal-label-not-now = 何も削除していません。Rejoinが今はホームフォルダで作業できないか、すでにクリーンアップ中です。少し待ってから、もう一度試してください。
removal-label-cut-off = Rejoinは最後まで終えることができませんでした。一部は済んでいますが、残りはまだです。次にRejoinまたは「rejoin cleanup」を起動すると、続きが行われます。
removal-label-only-tells = 実際のMacでは、Rejoinがここでこの作業を行います。これは記録なので、そのまま変わりません。

removal-group-company-portal = 「ポータル サイト」のファイル
removal-group-self-service = Self Serviceのファイル
removal-group-jamfs-app = Jamfのアプリのファイル
removal-group-certificates = 証明書
removal-group-keys = キー
removal-group-passwords = アプリが保存したパスワード
removal-group-web-pages = どのWebページにどの証明書を使うか

removal-entry-data = アプリが覚えていること
removal-entry-user-context = 使っていた人
removal-entry-windows = 開いていたウインドウ
removal-entry-settings = 設定
removal-entry-cookies = Cookie
removal-entry-certificate = 登録の証明書
removal-entry-private-key = 秘密鍵
removal-entry-public-key = 公開鍵
removal-entry-password = パスワード
removal-entry-identity-preference = 識別プリファレンス

removal-stays-jamfs-keys = Jamf自身のキー
removal-stays-passwords = ご自身のパスワードと、キーチェーンのほかの項目すべて
removal-stays-documents = 書類、メール、アプリ
removal-stays-registration = このMacが今使っている登録

removal-ask-files = { $number }個のファイルを別の場所に移す…
removal-ask-items = { $number }個の項目を削除…
removal-question-files = この{ $number }個のファイルを別の場所に移しますか？
removal-question-items = この{ $number }個の項目をキーチェーンから削除しますか？
removal-warning-files = { $number ->
   *[other] 専用のフォルダに保管されます。元に戻すことができます。
}
removal-warning-items = { $number ->
   *[other] この操作は取り消せません。必要なものは、登録し直すときに新しく作られます。
}
removal-yes-files = { $number ->
   *[other] 別の場所に移す
}
removal-yes-items = { $number ->
   *[other] 完全に削除する
}
removal-done-files = { $number }個のファイルを別の場所に移しました。
removal-done-items = { $number }個の項目をキーチェーンから削除しました。
removal-refused = macOSが削除を許可しなかったため、次のものは残っています：{ $what }
removal-not-put-back = 同じ場所に別のものがあるか、macOSが許可しなかったため、次のものは元に戻していません：{ $what }
removal-not-looked-at = 確認できません：{ $reason }
removal-behind-a-link = 別の場所につながっているため、Rejoinは手を付けません
removal-still-open = まだ開いています：{ $apps }
removal-last-resort = ほかに方法がない場合に限り、{ support }だけが行います：MDMプロファイルとJamfのソフトウェアを取り除き、Jamf ProからこのMacを削除して、管理対象として登録し直します。Self Serviceもこのガイドも使えなくなるため、Rejoinが行うことはありません。

removal-user = { $user-given ->
    [yes] { $user }
   *[no] 不明
}
removal-ids = { $ids-given ->
    [yes] { $ids }
   *[no] 不明
}
removal-letter-jamf-record =
    お世話になっております。Microsoft Intuneに登録し直すため、Macのクリーンアップをしています。
    Jamf Proに同じMacの古いレコードがあれば、削除をお願いします。今もチェックインしているレコードは、残しておいてください。
    ユーザ：{ removal-user }
    EntraのデバイスID：{ removal-ids }
removal-letter-entra-records =
    お世話になっております。Microsoft Intuneに登録し直すため、Macのクリーンアップをしています。
    Entra ID（デバイス＞すべてのデバイス）から、次のデバイスのレコードと、このMacのほかの古いレコードの削除をお願いします。
    ユーザ：{ removal-user }
    デバイスID：{ removal-ids }
removal-letter-intune-records =
    お世話になっております。Microsoft Intuneに登録し直すため、Macのクリーンアップをしています。
    Intune（デバイス＞macOS）から、次のデバイスのレコードと、このMacのほかの古いレコードの削除をお願いします。登録し直すのは、早くてもその30分後です。
    ユーザ：{ removal-user }
    EntraのデバイスID：{ removal-ids }
