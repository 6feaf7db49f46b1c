import { tellRealMail } from './tell-real-mail.ts';

tellRealMail('postfix');
