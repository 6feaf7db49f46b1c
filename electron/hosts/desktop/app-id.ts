/**
 * By what Windows ties notifications to the program's entry in the start menu; the packager writes the same name there.
 * Without it no notification is shown.
 */
export const appId = 'org.example.rundpost';
