### コマンドラインの言葉。

label-help =
    Rejoinは、このMacが会社に登録されているかどうかと、
    登録されていない場合にすることを知らせます。

    使い方：
      rejoin [--mac フォルダ]
          メニューバーのアプリ
      rejoin status [--mac フォルダ] [--lang 言語] [--json]
          答えをこのターミナルに表示
      rejoin status --reports フォルダ [--lang 言語] [--json]
          フォルダにあるすべての記録とレポート：表、または1行に1オブジェクト
      rejoin explain 文章 [--mac フォルダ] [--lang 言語] [--json]
          メッセージや起きていることの意味。文章はどの言語でも可
      rejoin report [--mac フォルダ] [--out ファイル.zip] [--lang 言語]
          ヘルプデスク用の1つのファイル。名前、ID、アドレスは含まない
      rejoin cleanup [--dry-run | --restore] [--mac フォルダ] [--lang 言語] [--json]
          以前の登録が残したものを、リストを表示して確認したうえで削除。
          --dry-run はリストの表示のみ、--restore はファイルを元に戻す
      rejoin selftest [--mac フォルダ] [--lang 言語] [--json]
          Rejoinがここで確認できるものと、macOSが拒否するもの
      rejoin config [--mac フォルダ] [--lang 言語] [--json]
          会社が強制している設定と、その問題

    オプション：
      --mac フォルダ  このMacの代わりに、Macの記録またはレポートを確認
      --lang 言語     答えの言語。enやjaなど
      --json          ほかのプログラムのために、1つのJSONオブジェクトで答える
      -h, --help      このテキストを表示
      -V, --version   バージョンを表示

    rejoin statusの終了コード：
      0  登録済み
      1  することがある、または進行中
      2  使い方の誤り、または使えない記録
      3  不明

    rejoin status --reportsの終了コード：
      0  すべてのレポートが使える（内容は問わない）
      2  使い方の誤り、または使えないレポートがある

    rejoin reportの終了コード：
      0  保存した
      2  使い方の誤り、または保存できなかった

    rejoin explainの終了コード：
      0  当てはまるものがある
      1  当てはまるものがない
      2  使い方の誤り、または使えない記録

    rejoin cleanupの終了コード：
      0  完了、またはすることがない
      1  そのまま残ったものがある
      2  使い方の誤り、または使えない記録

    rejoin selftestの終了コード：
      0  すべて成功
      1  拒否されたものがある
      2  使い方の誤り、または使えない記録

    rejoin configの終了コード：
      0  設定に問題なし
      1  設定に問題あり
      2  使い方の誤り、または使えない記録

# 使い方の誤りについての行の後に。
label-try-help = 使い方を見るには：rejoin --help

wrong-use-unknown-command = 「{ $word }」というコマンドはありません。
wrong-use-unknown-option = オプション「{ $word }」は存在しないか、ここでは使えません。
wrong-use-extra-word = 「{ $word }」は余分な指定です。
wrong-use-missing-value = オプション「{ $word }」には値が必要です。
wrong-use-needless-value = オプション「{ $word }」に値は指定できません。
wrong-use-twice = オプション「{ $word }」が2回指定されています。
wrong-use-missing-text = コマンド「{ $word }」には、メッセージや起きていることを引用符で囲んで指定してください。

broken-recording = 記録「{ $folder }」は使えません：{ $why }

no-mac-not-a-mac = このコンピュータはMacではありません。Macの記録を確認するには：rejoin status --mac フォルダ
no-mac-root = RejoinはログインしているユーザのMacを確認するため、rootとしては実行できません。そのユーザとして実行してください。
no-mac-system-account = RejoinはログインしているユーザのMacを確認するため、macOS自体のアカウントでは実行できません。そのユーザとして実行してください。
no-mac-no-user = このMacに誰がログインしているのか、Rejoinは確認できませんでした。
no-mac-anothers-session = Rejoinが、別のユーザのセッションで起動されました。Rejoinはほかの人のMacの情報を表示しません。対象のユーザとしてログインして、そこで実行してください。
no-mac-no-screen = ここにはRejoinを表示する画面がありません。ターミナルでは：rejoin status

not-written = 答えを書き込めませんでした：{ $why }
