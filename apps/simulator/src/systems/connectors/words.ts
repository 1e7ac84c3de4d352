/** As the desk shows it, in its four languages. */
export const words = (en: string, de: string, pl: string, nl: string) => ({ en, de, pl, nl });

export const orderWord = words('Order', 'Bestellung', 'Zamówienie', 'Bestelling');
export const totalWord = words('Total', 'Summe', 'Suma', 'Totaal');
export const statusWord = words('Status', 'Status', 'Status', 'Status');
/** By whom everything they tell is recognised. */
export const byEmail = [{ type: 'email', value: 'customer_email' }];
