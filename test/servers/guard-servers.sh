#!/bin/sh
# Starts Postfix and Dovecot from the folder in $1 and says "started", or what went wrong and "failed". Both are daemons:
# this shell stays beside them until its input ends, then ends them and takes the folder away. The input ends when the
# tests are through, and also when their process is killed.
folder=$1
PATH=/usr/sbin:/usr/bin:/sbin:/bin:$PATH
log="$folder/start.log"
if dovecot -c "$folder/dovecot/dovecot.conf" >"$log" 2>&1 </dev/null &&
   postfix -c "$folder/postfix/etc" start >>"$log" 2>&1 </dev/null
then echo started; else cat "$log" "$folder/postfix/log/mail.log" "$folder/dovecot/log" 2>/dev/null; echo failed; fi
cat >/dev/null

pids=$(cat "$folder/postfix/spool/pid/master.pid" "$folder/dovecot/run/master.pid" 2>/dev/null)
# Each with all its children, and at once: nothing of theirs is kept, and Dovecot waits five seconds for a child that
# was just starting. One that ended and was not collected yet is gone: that is up to the first process of the machine.
for pid in $pids; do kill -s KILL -- "-$pid" 2>/dev/null; done
for pid in $pids; do
  while grep -q '^State:.[^ZX]' "/proc/$pid/status" 2>/dev/null; do sleep 0.02; done
done
until rm -rf "$folder" 2>/dev/null; do sleep 0.02; done
