// The oracle keeps the contract too; else its agreement would prove nothing.
import { searchIndexContract } from '../contracts/search-index.ts';
import { createLinearScanIndex } from './linear-scan-index.ts';

searchIndexContract('linear scan', createLinearScanIndex);
