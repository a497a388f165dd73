import type { BrowserTexts } from '../browser';

export const browser = {
  title: 'Görüntülü muayene',
  unsupported: {
    heading: 'Bu tarayıcıyla görüntülü muayene yapılamıyor',
    text: 'Lütfen bu sayfayı şu tarayıcılardan biriyle açın. Bunlar ücretsizdir ve hemen her cihazda en az biri zaten vardır:',
  },
  'in-app': {
    heading: 'Lütfen bu sayfayı tarayıcıda açın',
    text: 'Bu sayfayı başka bir uygulamanın içinde görüyorsunuz; orada kamera ve mikrofon çoğunlukla engellidir. Bağlantıyı kopyalayın, Chrome veya Safari’yi açın ve bağlantıyı üstteki adres çubuğuna yapıştırın. Çoğu zaman bu uygulamanın menüsünde (⋮ veya ⋯) “Tarayıcıda aç” seçeneği de vardır.',
  },
  insecure: {
    heading: 'Bu sayfa şifreli bağlantıyla yüklenmedi',
    text: 'Tarayıcınız bu durumda kameraya ve mikrofona izin vermez. Lütfen bağlantıyı tam olarak davetiyenizde yazdığı gibi açın veya buradan devam edin:',
  },
  incomplete: {
    heading: 'Sayfa tam olarak yüklenmedi',
    text: 'Lütfen internet bağlantınızı kontrol edin ve sayfayı yeniden yükleyin.',
  },
  works: {
    chrome: version => `Chrome ${version} veya daha yeni sürüm`,
    edge: version => `Edge ${version} veya daha yeni sürüm`,
    firefox: version => `Firefox ${version} veya daha yeni sürüm`,
    safari: version => `Safari ${version} veya daha yeni sürüm (iPhone ve iPad: iOS ${version} veya daha yenisi)`,
  },
  link: 'Bu sayfanın bağlantısı',
  copy: 'Bağlantıyı kopyala',
  copied: 'Bağlantı kopyalandı. Diğer tarayıcının adres çubuğuna yapıştırın.',
  copyByHand: 'Kopyalanamadı. Parmağınızı bağlantının üzerinde tutun ve “Kopyala”yı seçin.',
  encrypted: 'Şifreli olarak aç',
  reload: 'Yeniden yükle',
  goOn: 'Yine de burada dene',
  wayOut: 'Olmazsa lütfen muayenehaneyi telefonla arayın. Telefon numarası davetiyenizde yazılıdır.',
} satisfies BrowserTexts;
