import { tellRealMail } from './tell-real-mail.ts';

tellRealMail('in-process');
