### The pages of the window, as its navigation names them.

page-status = Status
page-guide = Guide
page-prompts = What macOS asks
page-message = I see a message
page-details = Details
page-support = Support
page-about = About Rejoin

### What a message means.

fits = { $number ->
    [one] One explanation fits.
   *[other] { $number } explanations fit, the best one first.
}
nothing-fits = Rejoin doesn't know anything that fits this. Try the exact words of the message, or say what happens in other words. { support-first } can help, too.
