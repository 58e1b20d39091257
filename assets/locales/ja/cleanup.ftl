### ターミナルでのクリーンアップ。落ち着いて正確に、誰も責めない。

# リストの前。
cleanup-title = クリーンアップでこのMacからなくなるものは次のとおりです。ほかのものには手を付けません。
cleanup-first = キーチェーンから削除したものは元に戻せません。ファイルは別の場所に移すだけなので、次のコマンドで元に戻せます：rejoin cleanup --restore
cleanup-files = 最初に、次のファイルを別の場所に移します
cleanup-items = 最後に、次の項目をキーチェーンから完全に削除します
cleanup-nothing = クリーンアップするものはありません。

# 残るものとその理由。
cleanup-stays-jamfs-keys = Jamf自身のキー（JAMF）：なくなると、このMacを管理できなくなります
cleanup-stays-keychain = キーチェーンのほかの項目すべて：ご自身のパスワードと、ほかのアプリが保存しているもの
cleanup-stays-files = 書類とメール、すべてのアプリ、アプリがコンテナに保存しているもの

cleanup-dry-run = 何も変更していません。クリーンアップするには：rejoin cleanup
# ターミナルでの質問。「はい」を意味する答えは次の行に、/で区切って並べる。英語の答えはいつでも使える。
cleanup-question = 今クリーンアップしますか？（y/N）
cleanup-yes = y/yes/はい
cleanup-declined = 何も変更していません。
cleanup-no-terminal = Rejoinはクリーンアップの前に確認しますが、ここには確認するためのターミナルがありません。リストだけを見るには：rejoin cleanup --dry-run

cleanup-interrupted = 前回のクリーンアップが中断されています。最後まで終わらせるには「rejoin cleanup」、取り消すには「rejoin cleanup --restore」を実行してください。
cleanup-resumed = 前回のクリーンアップが中断されていたため、最後まで終わらせました。
cleanup-rolled-back = 前回のクリーンアップが1日以上前に中断されていたため、戻せるものは元に戻しました。
cleanup-not-read = 前回のクリーンアップについてRejoinが書き残した内容を読み取れないため、そのとき移したファイルには手を付けません。元に戻すには「rejoin cleanup --restore」を実行してください。
cleanup-restored = { $number }個のファイルを元の場所に戻しました。
cleanup-nothing-to-restore = 元に戻すものはありません。
cleanup-kept-in = ファイルの保管場所：
cleanup-next = このMacを再起動し、30分待ってから、Self Serviceで登録してください。その前に、{ support }による古いレコードの削除が必要なこともあります。
cleanup-copy = これは記録のコピーで行ったもので、コピーは今破棄されます。記録そのものは変わりません。
cleanup-kept-copy = これは「{ $folder }」にあるコピーで行ったものです。記録そのものは変わりません。

cleanup-left = 次のものはそのまま残っています
cleanup-why-refused = macOSが許可しませんでした
cleanup-why-another-volume = 別のディスクにあります
cleanup-why-behind-link = 途中のフォルダが別の場所につながっています
cleanup-why-changed = 以前と違うものになっています
cleanup-why-taken = 同じ場所に別のものがあり、Rejoinは上書きしません
cleanup-why-ambiguous = ほかの項目と区別できません
cleanup-why-no-answer = macOSから応答がありませんでした
cleanup-why-too-late = 同意から1日以上たっています
cleanup-why-failed = システムからのメッセージ：{ $why }
