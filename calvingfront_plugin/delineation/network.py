"""The U-Net with Atrous Spatial Pyramid Pooling of Gourmelon et al. (2022), and its family.

Module and parameter names follow the state dict of the published checkpoints, so that those load without a
table of translations.
"""

import torch
from torch import nn
from torch.nn import functional

#: The network halves its grid this many times; inputs whose size is a multiple of 2**LEVELS need no padding.
LEVELS = 4

_DILATIONS = (1, 2, 4, 8)


class DoubleConv(nn.Module):
    """Two 3x3 convolutions, each with batch normalisation and a leaky ReLU (slope 0.1)."""

    def __init__(self, channels_in, channels_out):
        super().__init__()
        self.net = nn.Sequential(
            nn.Conv2d(channels_in, channels_out, 3, padding=1),
            nn.BatchNorm2d(channels_out),
            nn.LeakyReLU(0.1),
            nn.Conv2d(channels_out, channels_out, 3, padding=1),
            nn.BatchNorm2d(channels_out),
            nn.LeakyReLU(0.1),
        )

    def forward(self, x):
        return self.net(x)


class Down(nn.Module):
    """Maximum over 2x2 pixels, then a double convolution."""

    def __init__(self, channels_in, channels_out):
        super().__init__()
        self.net = nn.Sequential(nn.MaxPool2d(2, stride=2), DoubleConv(channels_in, channels_out))

    def forward(self, x):
        return self.net(x)


class Up(nn.Module):
    """Transposed convolution to twice the size, joined with the encoder's features of that size."""

    def __init__(self, channels_in, channels_out):
        super().__init__()
        self.upsample = nn.ConvTranspose2d(channels_in, channels_in // 2, 2, stride=2)
        self.conv = DoubleConv(channels_in, channels_out)

    def forward(self, x, skip):
        x = self.upsample(x)
        rows = skip.shape[-2] - x.shape[-2]
        columns = skip.shape[-1] - x.shape[-1]
        x = functional.pad(x, (columns // 2, columns - columns // 2, rows // 2, rows - rows // 2))
        return self.conv(torch.cat([skip, x], dim=1))


class ImagePooling(nn.Sequential):
    """ASPP branch that sees the mean of the whole input, spread back over it."""

    def __init__(self, channels):
        super().__init__(
            nn.AdaptiveAvgPool2d(1),
            nn.Conv2d(channels, channels, 1, bias=False),
            nn.BatchNorm2d(channels),
            nn.ReLU(),
        )

    def forward(self, x):
        return functional.interpolate(
            super().forward(x), size=x.shape[-2:], mode="bilinear", align_corners=False
        )


class ASPP(nn.Module):
    """Atrous Spatial Pyramid Pooling in the manner of DeepLabV3, with dilations 1, 2, 4 and 8.

    ``pooling`` adds the branch that averages over the whole input. It makes the result depend on the extent of
    the tile; the published network has it, ours do without.
    """

    def __init__(self, channels, pooling=True, dropout=0.5):
        super().__init__()
        branches = [
            nn.Sequential(nn.Conv2d(channels, channels, 1, bias=False), nn.BatchNorm2d(channels), nn.ReLU())
        ]
        branches += [
            nn.Sequential(
                nn.Conv2d(channels, channels, 3, padding=d, dilation=d, bias=False),
                nn.BatchNorm2d(channels),
                nn.ReLU(),
            )
            for d in _DILATIONS
        ]
        if pooling:
            branches.append(ImagePooling(channels))
        self.convs = nn.ModuleList(branches)
        self.project = nn.Sequential(
            nn.Conv2d(len(branches) * channels, channels, 1, bias=False),
            nn.BatchNorm2d(channels),
            nn.ReLU(),
            nn.Dropout(dropout),
        )

    def forward(self, x):
        return self.project(torch.cat([branch(x) for branch in self.convs], dim=1))


class UNetASPP(nn.Module):
    """U-Net of five resolution levels with ASPP at the bottom.

    The defaults are the published zones network; ``classes=1`` is the published fronts network (method,
    section 3). Output are raw logits.

    Parameters
    ----------
    in_channels : int
        Channels of the input.
    classes : int
        Channels of the output.
    width : int
        Channels of the first level, doubled at each further one. Published: 32.
    pooling : bool
        Whether ASPP has its image pooling branch. Published: yes.
    dropout : float
        Share of the ASPP's outputs dropped in training. Published: 0.5.
    """

    def __init__(self, in_channels=1, classes=4, width=32, pooling=True, dropout=0.5):
        super().__init__()
        widths = [width * 2**level for level in range(LEVELS + 1)]
        layers = [DoubleConv(in_channels, width)]
        layers += [Down(a, b) for a, b in zip(widths, widths[1:])]
        layers += [Up(a, b) for a, b in zip(widths[::-1], widths[-2::-1])]
        layers.append(nn.Conv2d(width, classes, 1))
        self.layers = nn.ModuleList(layers)
        self.bottleneck = ASPP(widths[-1], pooling, dropout)

    def forward(self, x):
        """Logits of shape (N, classes, H, W) for an input of shape (N, in_channels, H, W)."""
        return self.layers[-1](self.decode(x)[-1])

    def decode(self, x):
        """Features of the decoder's levels, from an eighth of the input's resolution to all of it.

        Returns
        -------
        list of Tensor, shapes (N, 8 width, H / 8, W / 8) to (N, width, H, W)
        """
        x = self.layers[0](x)
        skips = [x]
        for down in self.layers[1 : LEVELS + 1]:
            x = down(x)
            skips.append(x)
        x = self.bottleneck(skips.pop())
        levels = []
        for up in self.layers[LEVELS + 1 : -1]:
            x = up(x, skips.pop())
            levels.append(x)
        return levels
