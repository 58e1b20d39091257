### 動作的結果：按下之後的簡短說明。

told-opened = 已打開。請在那裡繼續，完成後再回到這裡。
told-no-self-service = 這台 Mac 上沒有 Self Service。請聯絡{ support }安裝。
told-not-offered = 已經不需要了：Rejoin 重新查看過，目前的情況就是這樣。
told-not-remembered = Rejoin 無法記住你進行到哪一步：它無法寫入自己的檔案。請聯絡{ support }。

### 錄製資料不會真的打開任何東西；Rejoin 會說明原本會打開什麼。

would-start = 在真正的 Mac 上，Rejoin 現在會啟動「{ $app }」。
would-open = 在真正的 Mac 上，Rejoin 現在會打開 { $link }

not-started = 無法啟動這個 App：{ $why }
