/** How servers speak of returned mail in one language; German and English have more and stand in their own tables. */
export interface Language {
  readonly family: string;
  readonly subject: RegExp;
  readonly opening: RegExp;
  readonly delayed: RegExp;
  readonly unknown: RegExp;
  readonly full: RegExp;
}

export const languages: readonly Language[] = [
  {
    family: 'french',
    subject: /^non remis|échec de (?:la )?(?:remise|livraison)|message non (?:remis|distribué)/i,
    opening:
      /échec de la remise|n'a pas (?:pu être |été )(?:remis|distribué)|impossible de (?:remettre|distribuer)/i,
    delayed: /remise .{0,20}retardée|n'a pas encore été remis|nouvelle tentative/i,
    unknown: /(?:adresse|destinataire|utilisateur|boîte).{0,60}(?:introuvable|n'existe pas|inconnue?)/i,
    full: /(?:boîte|messagerie).{0,40}pleine|quota .{0,20}dépassé/i,
  },
  {
    family: 'spanish',
    subject: /^no se puede entregar|^no entregado|error de entrega|mensaje no entregado/i,
    opening: /no se (?:pudo|ha podido|puede|ha) entreg/i,
    delayed: /entrega .{0,30}(?:retrasad|demorad|aplazad)|todavía no se ha entregado/i,
    unknown: /(?:dirección|destinatario|usuario|buzón).{0,60}(?:no existe|no se (?:ha )?encontr|desconocid)/i,
    full: /buzón .{0,40}lleno|cuota .{0,20}(?:excedida|superada)/i,
  },
  {
    family: 'italian',
    subject: /^non recapitabile|mancato recapito|recapito non riuscito/i,
    opening: /recapito non riuscito|non è stato possibile (?:recapitare|consegnare)|impossibile recapitare/i,
    delayed: /recapito .{0,30}ritard|non è ancora stato recapitato/i,
    unknown:
      /(?:indirizzo|destinatario|utente|casella).{0,60}(?:non (?:esiste|trovat|valido)|inesistente|sconosciut)/i,
    full: /casella .{0,40}piena|quota .{0,20}superata/i,
  },
  {
    family: 'dutch',
    subject: /^onbestelbaar|niet (?:bezorgd|afgeleverd)/i,
    opening: /kan .{0,40}niet (?:bezorgen|afleveren)|kon niet worden (?:bezorgd|afgeleverd)|is niet bezorgd/i,
    delayed: /bezorging .{0,30}vertraagd|nog niet (?:bezorgd|afgeleverd)/i,
    unknown: /(?:adres|geadresseerde|gebruiker|postvak).{0,60}(?:bestaat niet|niet gevonden|onbekend)/i,
    full: /postvak .{0,40}vol\b|quotum .{0,20}overschreden/i,
  },
  {
    family: 'polish',
    subject: /^niedostarczalne|nie dostarczono|niedostarczon/i,
    opening: /nie (?:można|udało się) dostarczyć|nie zosta(?:ła|ło) dostarczon/i,
    delayed: /dostarczenie .{0,40}opóźnion|jeszcze nie dostarczon/i,
    unknown: /(?:adres|adresat|odbiorca|użytkownik|skrzynka).{0,60}(?:nie istnieje|nieznan|nie znaleziono)/i,
    full: /skrzynka .{0,40}(?:pełna|przepełniona)|limit .{0,20}przekroczon/i,
  },
  {
    family: 'portuguese',
    subject: /^não é possível entregar|^não entregue|falha na entrega/i,
    opening: /falha na entrega|não (?:pôde|foi possível) (?:ser )?entreg/i,
    delayed: /entrega .{0,30}(?:atrasada|adiada)/i,
    unknown:
      /(?:endereço|destinatário|usuário|utilizador).{0,60}(?:não existe|não (?:foi )?encontrad|desconhecid)/i,
    full: /caixa .{0,40}cheia|cota .{0,20}excedida/i,
  },
  {
    family: 'russian',
    subject: /не доставлено|недоставленн|не удалось доставить/i,
    opening: /не может быть доставлено|не удалось доставить|не было доставлено/i,
    delayed: /доставка .{0,40}(?:задерж|отложен)|ещё не доставлено/i,
    unknown: /(?:адрес|получатель|пользователь|ящик).{0,60}(?:не существует|не найден|неизвестн)/i,
    full: /ящик .{0,40}переполнен|превышен.{0,30}квот/i,
  },
];
