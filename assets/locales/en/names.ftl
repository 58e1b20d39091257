### Names: the company's own where its settings give them, else plain words. Used inside other messages.

company = { $organization-given ->
    [yes] { $organization }
   *[no] your company
}

# At the beginning of a sentence.
company-first = { $organization-given ->
    [yes] { $organization }
   *[no] Your company
}

support = { $support-given ->
    [yes] { $support }
   *[no] your IT team
}

# At the beginning of a sentence.
support-first = { $support-given ->
    [yes] { $support }
   *[no] Your IT team
}

# The item in Self Service that registers the Mac.
item = { $item-given ->
    [yes] “{ $item }”
   *[no] the item that registers this Mac
}

# A sentence: the way to register, or that something stands in the way first.
register-now = { $may-register ->
    [yes] Open Self Service and choose { item }.
   *[no] First, the other problem that Rejoin found has to be solved.
}

# A sentence: signing in as the right person.
sign-in-as = { $user-given ->
    [yes] Sign in as { $user }.
   *[no] Sign in with the work account that this Mac is registered for.
}
