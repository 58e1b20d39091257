### rejoin config: the settings your company made for Rejoin, and what is wrong with them. Read by admins.

settings-result = { $problems ->
    [0] Nothing is wrong with the settings your company made for Rejoin.
    [one] One thing is wrong with the settings your company made for Rejoin.
   *[other] { $problems } things are wrong with the settings your company made for Rejoin.
}
settings-none = Your company has made no settings for Rejoin.

settings-user = Forced for this user
settings-computer = Forced for everybody on this Mac
settings-default = Rejoin's defaults
settings-no-value = no value

# After the sentence about what is wrong with a value.
settings-must-be-integer = It must be a whole number, { $least } or more.
settings-must-be-text = It must be text.
settings-must-be-secure-link = It must be a link that begins with https://.
settings-must-be-one-of = It must be one of these: { $choices }.
settings-must-be-switch = It must be a Boolean: true or false.
