### ウインドウのページの名前。

page-status = 状態
page-guide = ガイド
page-prompts = macOSの確認
page-message = メッセージの意味
page-details = 詳細
page-support = サポート
page-about = Rejoinについて

### メッセージが何を意味するか。

fits = { $number ->
    [1] 当てはまる説明が1件あります。
   *[other] 当てはまる説明が{ $number }件あります。可能性の高い順に並んでいます。
}
nothing-fits = 当てはまるものが見つかりませんでした。メッセージを表示どおりに入力するか、何が起きているかを別の言葉で書いてみてください。{ support-first }に相談することもできます。
