import type { InvitationTexts } from '../invitation';

export const invitation = {
  heading: 'Görüntülü muayeneye davet',
  title: 'Görüntülü muayene',
  cancelledTitle: 'İptal edildi: Görüntülü muayene',
  subjects: {
    invitation: when => `Görüntülü muayeneye davet: ${when}`,
    reminder: when => `Görüntülü muayenenizi hatırlatırız: ${when}`,
    move: when => `Görüntülü muayenenizin yeni zamanı: ${when}`,
    cancellation: when => `Görüntülü muayeneniz iptal edildi: ${when}`,
  },
  greeting: 'Merhaba!',
  openings: {
    invitation: 'Sizi görüntülü muayeneye davet ediyoruz.',
    reminder: 'Görüntülü muayenenizi hatırlatmak isteriz.',
    move: 'Görüntülü muayeneniz ertelendi veya öne alındı. Yeni zaman aşağıdadır. Bağlantınız ve giriş kodunuz geçerliliğini korur.',
    cancellation: 'Görüntülü muayeneniz maalesef iptal edildi. Bağlantı ve giriş kodu artık geçerli değil. Yeni bir randevu için lütfen bizi arayın.',
  },
  moment: (day, time) => `${day}, ${time}`,
  when: 'Zaman',
  doctor: 'Doktor',
  practice: 'Muayenehane',
  telephone: 'Telefon',
  code: 'Giriş kodu',
  link: 'Girmek için bu bağlantıyı açın.',
  orCode: 'Ya da bu sayfayı açıp giriş kodunu yazın.',
  personal: 'Bağlantı ve kod yalnızca sizin içindir. Lütfen başkasına vermeyin.',
  earlier: 'Bağlantıyı ve giriş kodunu davetiyenizde bulabilirsiniz. Davetiyeniz artık yoksa lütfen bizi arayın.',
  byCamera: 'Telefon veya tablet: Kamerayı bu resme tutun. Sonra bağlantıya dokunun.',
  byKeyboard: 'Bilgisayar: Bu adresi, sonra da kodu yazın.',
  picture: 'Bağlantınızı içeren karekod',
  steps: {
    heading: 'Nasıl yapılır',
    opens: time => `Sayfayı yaklaşık 5 dakika önce açın. Giriş başlangıcı: ${time}.`,
    list: [
      'Kameraya ve mikrofona izin verin.',
      'Adınızı yazın ve içeri çağrılana kadar bekleyin.',
      'Sonunda “Ayrıl”ı seçin.',
    ],
  },
  rules: {
    heading: 'Görüşme gizli kalsın diye',
    list: [
      'Kapalı ve sessiz bir odada olun.',
      'Odada yanınızda bulunanlar başlangıçta kendilerini tanıtır ve görüşmeyi gizli tutar.',
      'Hiç kimse görüntü veya ses kaydı yapmaz.',
    ],
  },
  equipment: 'Kamerası ve mikrofonu olan bir telefon, tablet veya bilgisayar gerekir. Chrome, Edge, Firefox ve Safari’nin güncel sürümleri uygundur.',
  technicalTest: 'Cihazınızın ve ağınızın uygun olup olmadığını lütfen önceden deneyin:',
  free: 'Katılım gönüllüdür ve sizin için ücretsizdir. Hesap açmanız veya program yüklemeniz gerekmez.',
  help: telephone => `Bir sorun mu var? Bizi arayın: ${telephone}`,
  // In the alphabet of text messages where that is possible: without ç, ğ, ı, ş.
  message: {
    invitation: when => `Görüntülü muayene: ${when}`,
    reminder: when => `Randevu: görüntülü muayene, ${when}`,
    move: when => `Görüntülü muayene, yeni zaman: ${when}`,
    cancellation: when => `Görüntülü muayene iptal edildi: ${when}`,
    earlier: 'Kod davetiyede',
    telephone: number => `Tel. ${number}`,
  },
} satisfies InvitationTexts;
