import type { TechnicalTestTexts } from '../technical-test';

export const technicalTest = {
  title: 'Teknik test – Görüntülü muayene',
  frame: {
    language: 'Dil',
    links: {
      '/technik-test': 'Teknik test',
      '/nutzungsbedingungen': 'Kullanım koşulları (Almanca)', '/datenschutz': 'Veri koruma (Almanca)',
      '/barrierefreiheit': 'Erişilebilirlik (Almanca)', '/impressum': 'Künye (Almanca)',
    },
  },
  heading: 'Teknik test',
  intro: 'Burada, bu cihazın ve bu ağın uygun olup olmadığını randevunuzdan önce görebilirsiniz. Kod gerekmez. Bu sayfanın bulduğu bilgiler tarayıcınızda kalır.',
  overall: {
    checking: 'Test sürüyor. Birkaç saniye alır.',
    good: 'Bu cihaz ve bu ağ uygun. Randevuda aynı cihazı aynı ağda kullanın.',
    untried: 'Ağınız uygun. Lütfen aşağıda kamerayı ve mikrofonu da deneyin.',
    depends: 'Bu ağla bağlantı kurulamayabilir. Ne yapabileceğinizi lütfen aşağıda okuyun.',
    bad: 'Bu şekilde henüz olmuyor. Ne yapabileceğinizi lütfen aşağıda okuyun.',
    unclear: 'Kesin olarak belirlenemedi. Ne yapabileceğinizi lütfen aşağıda okuyun.',
  },
  browser: {
    heading: 'Tarayıcı',
    good: { title: 'Tarayıcınız uygun', text: '' },
    bad: { title: 'Tarayıcınız uygun değil', text: 'Lütfen Chrome, Edge, Firefox veya Safari’nin güncel bir sürümünü kullanın.' },
  },
  network: {
    heading: 'Ağ',
    checking: 'Ağınız kontrol ediliyor …',
    again: 'Tekrar kontrol et',
    unreachable: { title: 'Sunucuya şu anda ulaşılamıyor', text: 'Lütfen internet bağlantınızı kontrol edip tekrar deneyin.' },
    mappings: {
      'one-port': { title: 'Ağınız uygun', text: 'Diğer cihazlarla doğrudan bağlantıya izin veriyor.' },
      'no-router': { title: 'Ağınız uygun', text: 'Bu cihaz yönlendirici olmadan internete bağlı.' },
      'same-network': { title: 'Bu ağ içinde çalışıyor', text: 'Bu cihaz sunucuyla aynı ağda. Bu ağın dışarıdan nasıl göründüğü buradan anlaşılamaz.' },
      'port-per-destination': { title: 'Ağınız doğrudan bağlantıyı zorlaştırıyor', text: 'Bağlantı, muayenehanenizin ağına bağlıdır. Başka bir ağ daha güvenlidir:' },
      'no-udp': { title: 'Ağınız görüntülü muayeneye izin vermiyor', text: 'Doğrudan bağlantıları (UDP) engelliyor. Şöyle yapabilirsiniz:' },
      unclear: { title: 'Ağınız tam olarak kontrol edilemedi', text: 'Görüntülü muayene yine de başarılı olabilir. Daha sonra tekrar deneyin.' },
    },
    ways: [
      'Telefonda Wi-Fi yerine mobil veriyi kullanın – veya tersini yapın – ve tekrar kontrol edin.',
      'Başka bir ağ kullanın, örneğin iş yeri yerine evdeki ağı. VPN kullanıyorsanız lütfen kapatın.',
      'Hiçbiri işe yaramazsa lütfen muayenehanenizi telefonla arayın.',
    ],
    ipv6: {
      yes: 'Ağınızda IPv6 da var. Muayenehanenizde de varsa şans artar.',
      no: 'Ağınızda IPv6 yok. Bu bir hata değildir.',
      hidden: 'Tarayıcınız, ağınızda IPv6 olup olmadığını bu sayfaya bildirmiyor. Bu bir hata değildir.',
    },
  },
  devices: {
    heading: 'Kamera, mikrofon ve hoparlör',
    why: 'Tarayıcınız bu sayfanın kamera ve mikrofonu kullanıp kullanamayacağını sorar. Görüntü ve ses bu cihazda kalır.',
    begin: 'Kamerayı ve mikrofonu dene',
    end: 'Kamerayı ve mikrofonu kapat',
  },
  back: 'Giriş koduna git',
  backToAppointment: 'Randevunuza geri dön',
} satisfies TechnicalTestTexts;
