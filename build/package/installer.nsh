; Offers Rundpost under "Open with" for tables of addresses without taking them from the program that opens them now:
; a class of our own, named in OpenWithProgids, and nothing written as the default of the ending.
!macro customInstall
  WriteRegStr SHELL_CONTEXT "Software\Classes\Rundpost.Addresses" "" "Rundpost"
  WriteRegStr SHELL_CONTEXT "Software\Classes\Rundpost.Addresses\DefaultIcon" "" "$appExe,0"
  WriteRegStr SHELL_CONTEXT "Software\Classes\Rundpost.Addresses\shell\open\command" "" '"$appExe" "%1"'
  WriteRegNone SHELL_CONTEXT "Software\Classes\.csv\OpenWithProgids" "Rundpost.Addresses"
  WriteRegNone SHELL_CONTEXT "Software\Classes\.tsv\OpenWithProgids" "Rundpost.Addresses"
!macroend

!macro customUnInstall
  DeleteRegValue SHELL_CONTEXT "Software\Classes\.csv\OpenWithProgids" "Rundpost.Addresses"
  DeleteRegValue SHELL_CONTEXT "Software\Classes\.tsv\OpenWithProgids" "Rundpost.Addresses"
  DeleteRegKey SHELL_CONTEXT "Software\Classes\Rundpost.Addresses"
!macroend
