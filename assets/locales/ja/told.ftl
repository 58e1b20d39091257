### 操作の結果：クリックの後に、短く。

told-opened = 開きました。そちらで進めてから、ここに戻ってください。
told-no-self-service = このMacにSelf Serviceがありません。インストールするよう{ support }に依頼してください。
told-not-offered = この操作はもう必要ありません。Rejoinがもう一度確認して、今の状態を表示しています。
told-not-remembered = Rejoin自身のファイルに書き込めないため、手順の進み具合を記録できません。{ support }に問い合わせてください。

### 記録では何も開かず、何を開くところだったかを伝える。

would-start = 実際のMacでは、ここで{ $app }が起動します。
would-open = 実際のMacでは、ここで次が開きます：{ $link }

not-started = アプリを起動できませんでした：{ $why }
