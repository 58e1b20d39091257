### 이름: 회사 설정에 있으면 그 이름, 없으면 쉬운 말. 다른 메시지 안에서 쓴다. 조사가 달라지지 않도록 쓴다.

company = { $organization-given ->
    [yes] { $organization }
   *[no] 회사
}

# 문장 첫머리에서.
company-first = { company }

support = { $support-given ->
    [yes] { $support }
   *[no] IT 팀
}

# 문장 첫머리에서.
support-first = { support }

# Mac을 등록하는 Self Service의 항목. 언제나 ‘항목’으로 끝난다.
item = { $item-given ->
    [yes] ‘{ $item }’ 항목
   *[no] 이 Mac을 등록하는 항목
}

# 한 문장: 등록하는 방법, 또는 먼저 해결할 것이 있다는 말.
register-now = { $may-register ->
    [yes] Self Service를 열고 { item }을 선택하세요.
   *[no] 그보다 먼저 Rejoin이 찾은 다른 문제를 해결해야 합니다.
}

# 한 문장: 올바른 계정으로 로그인하기.
sign-in-as = { $user-given ->
    [yes] { $user } 계정으로 로그인하세요.
   *[no] 이 Mac을 등록할 때 사용한 업무용 계정으로 로그인하세요.
}
