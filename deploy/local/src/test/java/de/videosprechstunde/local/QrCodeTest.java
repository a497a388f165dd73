package de.videosprechstunde.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class QrCodeTest {
    private static final int BLACK = 0x000000;
    private static final int WHITE = 0xFFFFFF;

    /** Pixels per module, as a camera might see it. */
    private static final int SCALE = 4;

    @Test
    void cameraReadsTheAddressFromTheTerminal() throws Exception {
        String address = "https://192.168.178.123:8443/";

        assertEquals(address, read(QrCode.of(address, "      ")));
    }

    @Test
    void coloursAreSetAndTakenBackOnEachLine() {
        List<String> lines = QrCode.of("https://10.0.0.2:8443/", "  ").lines().toList();

        assertTrue(
                lines.stream().allMatch(line -> line.matches("  \\x1B\\[30;107m[ █▀▄]+\\x1B\\[0m")),
                () -> String.join("\n", lines));
    }

    /** What the terminal shows, photographed. */
    private static String read(String drawn) throws Exception {
        List<String> lines = drawn.lines()
                .map(line -> line.replaceAll("\\x1B\\[[0-9;]*m", "").substring(6))
                .toList();
        int width = lines.getFirst().length() * SCALE;
        int height = 2 * lines.size() * SCALE;
        int[] pixels = new int[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int row = y / SCALE;
                char character = lines.get(row / 2).charAt(x / SCALE);
                boolean dark = character == '█' || character == (row % 2 == 0 ? '▀' : '▄');
                pixels[y * width + x] = dark ? BLACK : WHITE;
            }
        }
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels))))
                .getText();
    }
}
